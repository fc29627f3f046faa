package org.lintel.language;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * On which days a time limit counts, and where a day ends: data, for a session's host State and the United Nations set the holidays.
 *
 * @param zone in which days begin and end
 * @param weekend the days of a week that never count
 * @param holidays the days that do not count beside them
 */
public record WorkingCalendar(ZoneId zone, List<DayOfWeek> weekend, List<LocalDate> holidays) {
    /** Monday to Friday, UTC: what holds until a calendar says more. */
    public static final WorkingCalendar PLAIN = new WorkingCalendar(ZoneId.of("Z"), List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            List.of());

    /** No calendar closes an institution for longer; a limit that has not ended by then is a mistake in the data. */
    private static final int MOST_DAYS_IN_A_ROW = 60;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /** @throws IllegalArgumentException when no day counts, or none for a long time */
    public WorkingCalendar {
        Set<DayOfWeek> free = weekend.isEmpty() ? EnumSet.noneOf(DayOfWeek.class) : EnumSet.copyOf(weekend);
        if (free.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("A calendar needs at least one working day in a week.");
        }
        weekend = List.copyOf(free);
        holidays = List.copyOf(new TreeSet<>(holidays));
        requireNoLongClosure(free, holidays);
    }

    /**
     * @param days how many working days, the day of {@code start} not counted; at least 1
     * @return the last second of the last of these days
     */
    public Instant after(Instant start, int days) {
        return endOf(counted(dayOf(start), days, 1));
    }

    /**
     * @param days how many working days before, the day of {@code end} not counted; at least 1
     * @return the first moment of the first of these days
     */
    public Instant before(Instant end, int days) {
        return counted(dayOf(end), days, -1).atStartOfDay(zone).toInstant();
    }

    /** @return the day that it is then, in the calendar's zone */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** @return the last second of the day */
    public Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(zone).toInstant();
    }

    public boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && Collections.binarySearch(holidays, day) < 0;
    }

    private LocalDate counted(LocalDate from, int days, int step) {
        if (days < 1) {
            throw new IllegalArgumentException("A time limit has at least one working day.");
        }
        LocalDate day = from;
        for (int counted = 0; counted < days;) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    private static void requireNoLongClosure(Set<DayOfWeek> free, List<LocalDate> holidays) {
        for (LocalDate holiday : holidays) {
            LocalDate day = holiday;
            while (free.contains(day.getDayOfWeek()) || Collections.binarySearch(holidays, day) >= 0) {
                day = day.plusDays(1);
                if (day.isAfter(holiday.plusDays(MOST_DAYS_IN_A_ROW))) {
                    throw new IllegalArgumentException("A calendar has at least one working day in " + MOST_DAYS_IN_A_ROW + " days.");
                }
            }
        }
    }
}
