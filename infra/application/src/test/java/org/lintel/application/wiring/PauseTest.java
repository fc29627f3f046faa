package org.lintel.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

/** What waits by the clock waits no longer than it is to. */
class PauseTest {
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    private final Pause pause = new Pause(Duration.ofMinutes(1));

    @Test
    void itIsOverUntilItIsBegunAndWhenItsTimeHasPassed() {
        assertThat(pause.isOver(NOW)).isTrue();
        pause.begin(NOW);
        assertThat(pause.isOver(NOW)).isFalse();
        assertThat(pause.isOver(NOW.plusSeconds(59))).isFalse();
        assertThat(pause.isOver(NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void aClockThatIsSetBackEndsIt() {
        pause.begin(NOW);
        assertThat(pause.isOver(NOW.minusMillis(1))).isTrue();
    }
}
