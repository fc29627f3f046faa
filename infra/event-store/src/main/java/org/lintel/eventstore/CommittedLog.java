package org.lintel.eventstore;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** The log as this process knows it: what is committed for good, the recent end of it in memory. */
final class CommittedLog {

    /** Of those whom few large commits fill, one after the other. */
    private static final int MOST_PAGES = 4;

    private final CommitCollection commits;
    private final RecentCommits recent;
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();

    CommittedLog(CommitCollection commits, RecentCommits recent) {
        this.commits = commits;
        this.recent = recent;
    }

    /** @return the head as far as this process has seen it; never ahead of the truth */
    Head head() {
        return recent.head();
    }

    /** Reads what other processes have committed since. @return the head as it is now in the database */
    Head catchUp() {
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            var page = commits.range(recent.head().number() + 1, Long.MAX_VALUE);
            if (page.commits().size() == CommitPage.MOST) {
                break;
            }
            add(page.commits());
            if (page.isLast()) {
                return recent.head();
            }
        }
        if (recent.restartAfter(commits.newest())) {
            // Far behind, as after a start: begin at the end instead of reading everything in between.
            listeners.forEach(Runnable::run);
        }
        return recent.head();
    }

    /** Takes over commits of this process, in order, after a majority has acknowledged them. */
    void add(List<StoredCommit> committed) {
        var before = recent.head();
        try {
            committed.forEach(recent::add);
        } finally {
            // Also when memory was out on the way: the head may have moved before.
            if (recent.head() != before) {
                listeners.forEach(Runnable::run);
            }
        }
    }

    /** @param listener called whenever the head moves, in whichever thread has moved it: it must return at once */
    void onAdvance(Runnable listener) {
        listeners.add(listener);
    }

    void remove(Runnable listener) {
        listeners.remove(listener);
    }

    /** @return commits from the given number on, none of them beyond the known head */
    CommitPage page(long fromNumber) {
        var head = recent.head();
        if (fromNumber > head.number()) {
            return CommitPage.NONE;
        }
        return recent.from(fromNumber, CommitPage.MOST).map(held -> new CommitPage(held, held.size() < CommitPage.MOST))
                .orElseGet(() -> commits.range(fromNumber, head.number()));
    }

    /** @return the ids of the commits that the database holds now from the number on, at majority, up to the limit; whatever this process knows */
    List<String> idsFrom(long number, int limit) {
        return commits.ids(number, limit);
    }

    /** @return at least all commits with matching events from the position up to a known head; empty when some are not held in memory */
    Optional<Iterator<StoredCommit>> since(long position, EventCriteria criteria, Head upTo) {
        return held(position, criteria).map(held -> held.stream().takeWhile(commit -> commit.number() <= upTo.number()).iterator());
    }

    /** @return the position from which on every event is held in memory */
    long heldSince() {
        return recent.heldSince();
    }

    private Optional<List<StoredCommit>> held(long position, EventCriteria criteria) {
        return Criteria.anyOf(criteria).map(tags -> recent.since(position, tags)).orElseGet(() -> recent.since(position));
    }

    /** @return number of the commit that holds the position; the head's successor when no event is there yet */
    long numberHolding(long position) {
        return recent.numberHolding(position).orElseGet(() -> commits.numberHolding(position, recent.head()));
    }

    /** @return whether not all that the condition looks at is held in memory, so that the database has to be asked, for long perhaps */
    boolean looksFarBack(AppendCondition condition) {
        return condition.consistencyMarker() != ConsistencyMarker.INFINITY && positionOf(condition) < recent.heldSince();
    }

    /** @return whether a committed event beyond the condition's marker, and not before the position, matches its criteria */
    boolean conflictsWith(AppendCondition condition, long fromPosition) {
        if (condition.consistencyMarker() == ConsistencyMarker.INFINITY) {
            return false;
        }
        long from = Math.max(fromPosition, positionOf(condition));
        var criteria = condition.criteria();
        var matches = Criteria.matching(criteria);
        return held(from, criteria).map(held -> held.stream().anyMatch(commit -> Criteria.match(matches, commit, from)))
                .orElseGet(() -> new CommitSearch(commits, criteria, from, recent.head()).hasMatch());
    }

    private static long positionOf(AppendCondition condition) {
        return Math.max(0, GlobalIndexConsistencyMarker.position(condition.consistencyMarker()));
    }
}
