package org.lintel.eventstore;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.conversions.Bson;

/**
 * Axon's criteria in two steps: a filter over the tags of whole commits, which an index answers, and then the exact check of
 * each event. The first may let too much through (a commit's tags are the sum of its events' tags), never too little.
 */
final class Criteria {

    private static final QualifiedName NO_SUCH_TYPE = new QualifiedName("org.lintel.eventstore", "NoSuchType");

    private Criteria() {}

    static boolean match(EventCriteria criteria, StoredEvent event) {
        return criteria.matches(new QualifiedName(event.type()), event.tags());
    }

    /** @return the same for many events: most are told apart by their tags alone */
    static Predicate<StoredEvent> matching(EventCriteria criteria) {
        if (!needsTags(criteria)) {
            return event -> match(criteria, event);
        }
        var branches = criteria.flatten();
        return event -> branches.stream().anyMatch(branch -> event.tags().containsAll(branch.tags())) && match(criteria, event);
    }

    /** @return tags of which whatever matches has at least one; empty when tags do not narrow the search */
    static Optional<Set<Tag>> anyOf(EventCriteria criteria) {
        return needsTags(criteria)
                ? Optional.of(criteria.flatten().stream().map(branch -> branch.tags().iterator().next()).collect(Collectors.toSet()))
                : Optional.empty();
    }

    /** @return whether an event of the commit, at or after the position, matches */
    static boolean match(Predicate<StoredEvent> matching, StoredCommit commit, long fromPosition) {
        for (var event : commit.events()) {
            if (event.position() >= fromPosition && matching.test(event)) {
                return true;
            }
        }
        return false;
    }

    /** @return the filter; empty when tags do not narrow the search, because some branch has none */
    static Optional<Bson> byTags(EventCriteria criteria) {
        return needsTags(criteria) ? Optional.of(filter(criteria.flatten())) : Optional.empty();
    }

    private static boolean needsTags(EventCriteria criteria) {
        // "Any event" inside an OR vanishes when it is flattened, though it lets everything through: ask the criteria itself.
        if (criteria.matches(NO_SUCH_TYPE, Set.of())) {
            return false;
        }
        var branches = criteria.flatten();
        return !branches.isEmpty() && branches.stream().noneMatch(branch -> branch.tags().isEmpty());
    }

    private static Bson filter(Set<EventCriterion> branches) {
        var singles = new ArrayList<String>();
        var filters = new ArrayList<Bson>();
        for (var branch : branches) {
            var tags = branch.tags().stream().map(CommitDocument::text).sorted().toList();
            if (tags.size() == 1) {
                singles.addAll(tags);
            } else {
                filters.add(all(CommitDocument.TAGS, tags));
            }
        }
        if (!singles.isEmpty()) {
            filters.add(oneOf(singles.stream().distinct().sorted().toList()));
        }
        return filters.size() == 1 ? filters.getFirst() : or(filters);
    }

    private static Bson oneOf(List<String> tags) {
        return tags.size() == 1 ? eq(CommitDocument.TAGS, tags.getFirst()) : in(CommitDocument.TAGS, tags);
    }
}
