package org.lintel.eventstore;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.bson.conversions.Bson;

/** The commits that may hold matching events between a position and a head, read page by page. */
final class CommitSearch implements Iterator<StoredCommit> {

    private final CommitCollection commits;
    private final EventCriteria criteria;
    private final Optional<Bson> filter;
    private final long fromPosition;
    private final Head upTo;
    private long nextNumber;
    private Iterator<StoredCommit> page = List.<StoredCommit>of().iterator();

    CommitSearch(CommitCollection commits, EventCriteria criteria, long fromPosition, Head upTo) {
        this.commits = commits;
        this.criteria = criteria;
        this.filter = Criteria.byTags(criteria);
        this.fromPosition = fromPosition;
        this.upTo = upTo;
        this.nextNumber = fromPosition <= 0 ? 0 : commits.numberHolding(fromPosition, upTo);
    }

    boolean hasMatch() {
        var matches = Criteria.matching(criteria);
        while (hasNext()) {
            if (Criteria.match(matches, next(), fromPosition)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && nextNumber <= upTo.number()) {
            var read = filter.map(tags -> commits.matching(tags, nextNumber, upTo.number()))
                    .orElseGet(() -> commits.range(nextNumber, upTo.number()));
            nextNumber = read.isLast() ? upTo.number() + 1 : read.commits().getLast().number() + 1;
            page = read.commits().iterator();
        }
        return page.hasNext();
    }

    @Override
    public StoredCommit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
