package org.lintel.views.compliance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The rule for what the Bureau may ask of the past: whole days that are over. Two moments a second apart, one event between them, would
 * tell the Bureau about one person; what the Bureau sees, every State is taken to know.
 */
public final class ClosedDay {
    private ClosedDay() {}

    /** @return a Bureau {@code asOf} moved back to the end of the last closed UTC day before it: the day's last nanosecond */
    public static Instant before(Instant asOf) {
        return asOf.truncatedTo(ChronoUnit.DAYS).minusNanos(1);
    }

    /** @return the same, for an {@code asOf} that may lie in the future, where no day is closed */
    public static Instant before(Instant asOf, Instant now) {
        return before(asOf.isAfter(now) ? now : asOf);
    }
}
