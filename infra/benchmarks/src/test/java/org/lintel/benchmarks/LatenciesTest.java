package org.lintel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LatenciesTest {
    private final Latencies latencies = new Latencies();

    @Test
    void aQuantileIsWhatThatShareOfTheCallsTookAtMost() {
        for (int call = 100; call >= 1; call--) {
            latencies.add(call * 1_000_000L);
        }

        assertThat(latencies.quantileMillis(0.5)).isEqualTo(50);
        assertThat(latencies.quantileMillis(0.95)).isEqualTo(95);
        assertThat(latencies.quantileMillis(1)).isEqualTo(100);
    }

    @Test
    void withoutCallsThereIsNoFigure() {
        assertThatThrownBy(() -> latencies.quantileMillis(0.5)).isInstanceOf(IllegalStateException.class);
    }
}
