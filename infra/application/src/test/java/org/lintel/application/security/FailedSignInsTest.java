package org.lintel.application.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.lintel.application.testing.SettableClock;

/** Who guesses waits, each time twice as long; nobody else does, and inventing names fills no memory. */
class FailedSignInsTest {
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final SettableClock clock = new SettableClock("2027-01-04T09:00:00Z");
    private final FailedSignIns failed = new FailedSignIns(clock, new SecureRandom());

    @Test
    void aFewSlipsCostNothingThenEachCostsTwiceAsMuch() {
        fail(HERE, "mara", FailedSignIns.FREE - 1);
        assertThat(failed.waiting(HERE, "mara")).isZero();

        for (long seconds : new long[]{1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300}) {
            failed.failed(HERE, "mara");
            assertThat(failed.waiting(HERE, "mara")).isEqualTo(Duration.ofSeconds(seconds));
        }
        fail(HERE, "mara", 100);
        assertThat(failed.waiting(HERE, "mara")).isEqualTo(FailedSignIns.LONGEST_WAIT);
    }

    @Test
    void waitingEndsWithTheLastMoment() {
        fail(HERE, "mara", FailedSignIns.FREE + 2);
        clock.advance(Duration.ofSeconds(4).minusNanos(1));
        assertThat(failed.waiting(HERE, "mara")).isPositive();
        clock.advance(Duration.ofNanos(1));
        assertThat(failed.waiting(HERE, "mara")).isZero();
    }

    @Test
    void nobodyIsLockedOutFromElsewhereAndNoOtherNameFromHere() {
        fail(HERE, "mara", 50);

        assertThat(failed.waiting(ELSEWHERE, "mara")).isZero();
        assertThat(failed.waiting(HERE, "jonas")).isZero();
    }

    @Test
    void whoSucceedsBeginsAnewAndADayForgetsWhatWas() {
        fail(HERE, "mara", 50);
        failed.succeeded(HERE, "mara");
        fail(HERE, "mara", FailedSignIns.FREE - 1);
        assertThat(failed.waiting(HERE, "mara")).isZero();

        fail(HERE, "jonas", 50);
        clock.advance(Duration.ofHours(25));
        fail(HERE, "jonas", FailedSignIns.FREE - 1);
        assertThat(failed.waiting(HERE, "jonas")).isZero();
    }

    @Test
    void inventedNamesFillNoMemoryAndPushOutTheOldestOnly() {
        for (int number = 0; number < 3 * FailedSignIns.MOST_REMEMBERED; number++) {
            failed.failed(HERE, "x".repeat(100) + number);
        }
        assertThat(failed.remembered()).isEqualTo(FailedSignIns.MOST_REMEMBERED);

        fail(HERE, "mara", 50);
        for (int number = 0; number < FailedSignIns.MOST_REMEMBERED - 1; number++) {
            failed.failed(ELSEWHERE, "y" + number);
        }
        assertThat(failed.waiting(HERE, "mara")).isPositive();
    }

    private void fail(String address, String name, int times) {
        for (int time = 0; time < times; time++) {
            failed.failed(address, name);
        }
    }
}
