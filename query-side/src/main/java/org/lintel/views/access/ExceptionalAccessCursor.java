package org.lintel.views.access;

import java.time.Instant;
import java.util.Comparator;

import org.lintel.language.access.ExceptionalAccessId;

/** A place in the list of exceptional accesses; the edge encrypts it. */
public record ExceptionalAccessCursor(Instant reviewUntil, ExceptionalAccessId access) implements Comparable<ExceptionalAccessCursor> {
    private static final Comparator<ExceptionalAccessCursor> ORDER = Comparator.comparing(ExceptionalAccessCursor::reviewUntil)
            .thenComparing(place -> place.access().value());

    @Override
    public int compareTo(ExceptionalAccessCursor other) {
        return ORDER.compare(this, other);
    }
}
