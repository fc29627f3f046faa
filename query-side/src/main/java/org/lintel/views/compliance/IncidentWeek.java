package org.lintel.views.compliance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

import org.jspecify.annotations.Nullable;

/**
 * inv-31: when the Bureau is told of what is about incidents: by the week, at a fixed hour after it. What happens in between shows nowhere: that
 * something has just changed would tell of one incident.
 */
final class IncidentWeek {
    private static final LocalTime HOUR = LocalTime.of(6, 0);

    private IncidentWeek() {}

    /** @return from when on it is told: the first Monday at the hour, UTC, that comes after the week in which it happened */
    static Instant toldAt(Instant happened) {
        if (happened.isAfter(LAST)) {
            return happened;
        }
        ZonedDateTime monday = happened.atZone(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return monday.with(HOUR).toInstant();
    }

    /** Later moments stand for never. */
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    /** @return the sample as the Bureau is told of it */
    static Sample told(Sample sample) {
        return new Sample(toldAt(sample.knownAt()), toldAt(sample.judgedAt()), sample.met(), sample.evidence(), toldOrNull(sample.until()),
                sample.group(), sample.clock());
    }

    private static @Nullable Instant toldOrNull(@Nullable Instant until) {
        return until == null ? null : toldAt(until);
    }
}
