package org.lintel.application.wiring;

import java.util.Set;

import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.lintel.decisions.Boundary.Criterion;
import org.lintel.language.EventTable;

/** A decision's boundary in the event store's words. */
final class Criteria {
    private Criteria() {}

    /** @return what matches at least one of the criteria; see {@link SourcingCondition} */
    static EventCriteria of(Set<Criterion> criteria) {
        return EventCriteria.either(criteria.stream().map(Criteria::one).toList());
    }

    private static EventCriteria one(Criterion criterion) {
        var tagged = EventCriteria.havingTags(new Tag(criterion.tag().key(), criterion.tag().value()));
        return tagged.andBeingOneOfTypes(criterion.types().stream().map(type -> new QualifiedName(EventTable.of(type).name()))
                .toArray(QualifiedName[]::new));
    }
}
