package org.lintel.views.missed;

import java.time.Instant;
import java.util.Comparator;

import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.TimeLimit;

/** A place in the list of missed deadlines, and which one it is; the edge encrypts it. */
public record MissedCursor(Instant due, AccreditationId accreditation, TimeLimit limit) implements Comparable<MissedCursor> {
    private static final Comparator<MissedCursor> ORDER = Comparator.comparing(MissedCursor::due)
            .thenComparing(place -> place.accreditation().value()).thenComparing(place -> place.limit().name());

    @Override
    public int compareTo(MissedCursor other) {
        return ORDER.compare(this, other);
    }
}
