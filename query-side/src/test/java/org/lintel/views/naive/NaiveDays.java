package org.lintel.views.naive;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Working days where Monday to Friday count and days are UTC's: the only calendar that the random histories have. */
final class NaiveDays {
    private NaiveDays() {}

    /** @return the first moment after the last of so many working days, the day of the start not counted */
    static Instant over(Instant start, int workingDays) {
        LocalDate day = start.atZone(ZoneOffset.UTC).toLocalDate();
        int left = workingDays;
        while (left > 0) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return startOf(day.plusDays(1));
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
