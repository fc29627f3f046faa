package org.lintel.views.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class ClosedDayTest {
    private static final Instant END_OF_THE_NINTH = Instant.parse("2027-01-09T23:59:59.999999999Z");

    @Test
    void a_moment_within_a_day_is_moved_back_to_the_end_of_the_day_before() {
        assertThat(ClosedDay.before(Instant.parse("2027-01-10T12:00:00Z"))).isEqualTo(END_OF_THE_NINTH);
        assertThat(ClosedDay.before(Instant.parse("2027-01-10T00:00:00Z"))).isEqualTo(END_OF_THE_NINTH);
        assertThat(ClosedDay.before(Instant.parse("2027-01-10T23:59:59.999999999Z"))).isEqualTo(END_OF_THE_NINTH);
    }

    @Test
    void no_day_is_closed_in_the_future() {
        Instant now = Instant.parse("2027-01-10T12:00:00Z");

        assertThat(ClosedDay.before(Instant.parse("2030-01-01T00:00:00Z"), now)).isEqualTo(END_OF_THE_NINTH);
        assertThat(ClosedDay.before(Instant.parse("2027-01-05T00:00:00Z"), now))
                .isEqualTo(Instant.parse("2027-01-04T23:59:59.999999999Z"));
    }
}
