package org.lintel.torture;

import java.util.stream.Collectors;

import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.lintel.torture.oracle.Boundary;

/** A boundary as Axon says it. */
final class AxonCriteria {

    private AxonCriteria() {}

    /** @param boundary with at least one branch */
    static EventCriteria of(Boundary boundary) {
        return boundary.branches().stream().map(AxonCriteria::of).reduce(EventCriteria::either).orElseThrow();
    }

    private static EventCriteria of(Boundary.Branch branch) {
        var tagged = branch.tags().isEmpty()
                ? EventCriteria.havingAnyTag()
                : EventCriteria.havingTags(branch.tags().stream().map(AxonCriteria::tag).collect(Collectors.toSet()));
        return branch.types().isEmpty()
                ? (EventCriteria) tagged
                : tagged.andBeingOneOfTypes(branch.types().stream().map(QualifiedName::new).collect(Collectors.toSet()));
    }

    static Tag tag(String text) {
        var parts = text.split("=", 2);
        return Tag.of(parts[0], parts[1]);
    }
}
