package org.lintel.views.missed;

import java.time.Instant;
import java.util.Comparator;

import org.lintel.language.accreditation.TimeLimit;

/**
 * A place in the list of missed deadlines, and which one it is; the edge encrypts it.
 *
 * @param matter in which it was missed, by id: a file's, or a delegate's
 */
public record MissedCursor(Instant due, String matter, TimeLimit limit) implements Comparable<MissedCursor> {
    private static final Comparator<MissedCursor> ORDER = Comparator.comparing(MissedCursor::due).thenComparing(MissedCursor::matter)
            .thenComparing(place -> place.limit().name());

    @Override
    public int compareTo(MissedCursor other) {
        return ORDER.compare(this, other);
    }
}
