package org.lintel.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
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
    void countsMondayToFridayAndNotTheDayOfTheStart(Instant start, int days, Instant end) {
        assertThat(WorkingDays.after(start, days)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void aTimeLimitHasAtLeastOneDay(int days) {
        assertThatThrownBy(() -> WorkingDays.after(Instant.EPOCH, days)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDayIsTakenInUtcWhereverTheServerStands() {
        assertThat(WorkingDays.after(Instant.parse("2027-03-04T23:30:00Z"), 1)).isEqualTo(Instant.parse("2027-03-05T23:59:59Z"));
        assertThat(WorkingDays.after(Instant.parse("2027-03-05T00:30:00Z"), 1)).isEqualTo(Instant.parse("2027-03-08T23:59:59Z"));
    }
}
