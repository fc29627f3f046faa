package org.lintel.language;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/** Counts time limits in plain working days: Monday to Friday, UTC, until a session's calendar says more. */
public final class WorkingDays {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private WorkingDays() {}

    /**
     * @param days how many working days, the day of {@code start} not counted; at least 1
     * @return the last second of the last of these days, UTC
     */
    public static Instant after(Instant start, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("A time limit has at least one working day.");
        }
        LocalDate day = start.atZone(ZoneOffset.UTC).toLocalDate();
        for (int counted = 0; counted < days;) {
            day = day.plusDays(1);
            if (!WEEKEND.contains(day.getDayOfWeek())) {
                counted++;
            }
        }
        return day.atTime(END_OF_DAY).toInstant(ZoneOffset.UTC);
    }
}
