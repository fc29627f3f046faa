package org.lintel.torture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A minute of torture, with judging and starting on top; an hour of it in the slow profile. */
class TortureIT {

    private static final String[] TIME = Boolean.getBoolean("lintel.slow")
            ? new String[]{"--minutes", "60"}
            : new String[]{"--seconds", "60"};

    @Test
    void theOracleFindsNothing() {
        var seed = Long.toString(Long.getLong("lintel.seed", System.nanoTime()));

        assertThat(Torture.run(TIME[0], TIME[1], "--seed", seed)).as("exit status; what was found is printed above").isZero();
    }
}
