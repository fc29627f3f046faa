package org.lintel.views.compliance;

import java.util.List;
import java.util.stream.Stream;

import org.lintel.language.Region;
import org.lintel.language.session.ParticipantCategory;

/** inv-31: the only groups by which the Bureau is told figures. One at a time: crossed, they would single somebody out. */
public enum Grouping {
    REGION,
    CATEGORY;

    /** Where it is not known of which group somebody is. */
    static final String NOT_KNOWN = "NOT_KNOWN";

    /** @return every group there is, whether or not anybody is in it */
    List<String> groups() {
        Stream<String> known = Stream.of(this == REGION ? Region.values() : ParticipantCategory.values()).map(Enum::name);
        return Stream.concat(known, Stream.of(NOT_KNOWN)).toList();
    }

    String of(PartySample one) {
        Enum<?> group = this == REGION ? one.region() : one.category();
        return group == null ? NOT_KNOWN : group.name();
    }
}
