package org.lintel.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

/** How long a batch waits for company. */
class PatienceTest {

    private final Patience patience = new Patience();

    @Test
    void who_is_alone_waits_for_nobody() {
        assertThat(patience.leftNanos(1)).isLessThanOrEqualTo(0);
        patience.settled(1, TimeUnit.SECONDS.toNanos(1));
        assertThat(patience.leftNanos(1)).isLessThanOrEqualTo(0);
    }

    @Test
    void a_batch_waits_for_as_many_as_there_were_but_for_a_small_part_of_a_write() {
        patience.settled(64, TimeUnit.MILLISECONDS.toNanos(2));

        assertThat(patience.leftNanos(64)).isLessThanOrEqualTo(0);
        assertThat(patience.leftNanos(63)).isLessThanOrEqualTo(TimeUnit.MICROSECONDS.toNanos(500));
        patience.settled(64, TimeUnit.SECONDS.toNanos(60));
        assertThat(patience.leftNanos(1)).isPositive().isLessThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(1));
    }
}
