package org.lintel.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.language.WorkingCalendar.PLAIN;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private static final WorkingCalendar THE_HAGUE = new WorkingCalendar(ZoneId.of("Europe/Amsterdam"),
            List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), List.of(LocalDate.parse("2027-04-27"), LocalDate.parse("2027-03-26")));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # start,               days, end
            # a Monday
            2027-03-01T00:00:00Z,  1,    2027-03-02T23:59:59Z
            2027-03-01T23:59:59Z,  1,    2027-03-02T23:59:59Z
            2027-03-01T09:00:00Z,  5,    2027-03-08T23:59:59Z
            2027-03-01T09:00:00Z,  10,   2027-03-15T23:59:59Z
            # a Friday, a Saturday, a Sunday
            2027-03-05T09:00:00Z,  1,    2027-03-08T23:59:59Z
            2027-03-06T09:00:00Z,  1,    2027-03-08T23:59:59Z
            2027-03-07T23:59:59Z,  1,    2027-03-08T23:59:59Z
            2027-03-05T09:00:00Z,  5,    2027-03-12T23:59:59Z
            # over the end of the year: Thursday to Friday, Friday to Monday; 1 January is a working day until a calendar says more
            2026-12-31T12:00:00Z,  1,    2027-01-01T23:59:59Z
            2027-12-31T12:00:00Z,  1,    2028-01-03T23:59:59Z
            # over the 29th of February
            2028-02-28T12:00:00Z,  2,    2028-03-01T23:59:59Z
            # far away
            2027-03-01T09:00:00Z,  260,  2028-02-28T23:59:59Z
            """)
    void thePlainOneCountsMondayToFridayAndNotTheDayOfTheStart(Instant start, int days, Instant end) {
        assertThat(PLAIN.after(start, days)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # over the night in which summer time begins: the day ends at 22:00 UTC and no longer at 23:00
            2027-03-24T09:00:00Z,  1,    2027-03-25T22:59:59Z
            2027-03-25T09:00:00Z,  1,    2027-03-29T21:59:59Z
            # over a holiday of the host State, a Tuesday
            2027-04-26T09:00:00Z,  1,    2027-04-28T21:59:59Z
            # a Sunday night in UTC is Monday already in The Hague
            2027-05-02T22:30:00Z,  1,    2027-05-04T21:59:59Z
            """)
    void aSessionsOwnCountsInItsZoneAndPassesOverHolidays(Instant start, int days, Instant end) {
        assertThat(THE_HAGUE.after(start, days)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # end,                 days, beginning
            2027-03-31T21:59:59Z,  3,    2027-03-24T23:00:00Z
            2027-04-28T21:59:59Z,  1,    2027-04-25T22:00:00Z
            """)
    void countsBackToTheBeginningOfADay(Instant end, int days, Instant beginning) {
        assertThat(THE_HAGUE.before(end, days)).isEqualTo(beginning);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void aTimeLimitHasAtLeastOneDay(int days) {
        assertThatThrownBy(() -> PLAIN.after(Instant.EPOCH, days)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PLAIN.before(Instant.EPOCH, days)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCalendarWithoutWorkingDaysIsRefused() {
        List<DayOfWeek> everyDay = List.of(DayOfWeek.values());
        List<LocalDate> everyDayOfTheYear = Stream.iterate(LocalDate.parse("2027-01-01"), day -> day.plusDays(1)).limit(365).toList();
        assertThatThrownBy(() -> new WorkingCalendar(ZoneId.of("Z"), everyDay, List.of())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one working day");
        assertThatThrownBy(() -> new WorkingCalendar(ZoneId.of("Z"), List.of(), everyDayOfTheYear))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("at least one working day");
    }

    @Test
    void twoThatSayTheSameAreEqualHoweverTheyAreWritten() {
        assertThat(new WorkingCalendar(THE_HAGUE.zone(), List.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY),
                List.of(LocalDate.parse("2027-03-26"), LocalDate.parse("2027-04-27"), LocalDate.parse("2027-04-27")))).isEqualTo(THE_HAGUE);
    }
}
