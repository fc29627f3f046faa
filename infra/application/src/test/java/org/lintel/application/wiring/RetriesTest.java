package org.lintel.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class RetriesTest {
    /** Such clocks may begin anywhere, and pass their largest number. */
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Retries retries = new Retries(nanos::get);

    @Test
    void theFirstAttemptIsDueAtOnceAndEachPauseIsTwiceAsLongUpToFiveMinutes() {
        assertThat(retries.isDue()).isTrue();
        for (long pause = 1; pause < 300; pause *= 2) {
            failedAndDueAgainAfter(pause);
        }
        failedAndDueAgainAfter(300);
        failedAndDueAgainAfter(300);
    }

    @Test
    void whereSomebodyElseIsAtItThePauseStaysAsItIs() {
        retries.later();
        retries.later();

        assertDueAfter(1);
        failedAndDueAgainAfter(1);
    }

    private void failedAndDueAgainAfter(long seconds) {
        retries.failed();
        assertDueAfter(seconds);
    }

    private void assertDueAfter(long seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos() - 1);
        assertThat(retries.isDue()).isFalse();
        nanos.incrementAndGet();
        assertThat(retries.isDue()).isTrue();
    }
}
