package org.lintel.views.worklist;

import java.time.Instant;
import java.util.Comparator;

import org.lintel.language.accreditation.AccreditationId;

/**
 * A place in a work list: after which row the next page begins. The edge encrypts it, because a deadline and an id tell of a file.
 *
 * @param deadline the row's deadline, or {@link WorklistRow#NEVER} where it has none
 */
public record WorklistCursor(Instant deadline, AccreditationId accreditation) implements Comparable<WorklistCursor> {
    private static final Comparator<WorklistCursor> ORDER = Comparator.comparing(WorklistCursor::deadline)
            .thenComparing(place -> place.accreditation().value());

    @Override
    public int compareTo(WorklistCursor other) {
        return ORDER.compare(this, other);
    }
}
