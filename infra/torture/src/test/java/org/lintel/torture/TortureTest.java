package org.lintel.torture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TortureTest {

    @ParameterizedTest
    @ValueSource(strings = {"--minutes=soon", "--minutes=0", "--seconds=-1", "--processes=0", "--threads=0", "--volume=11", "now"})
    void wrongUseEndsWithStatusTwo(String argument) {
        assertThat(Torture.run(argument)).isEqualTo(2);
    }

    @Test
    void helpEndsWithStatusZero() {
        assertThat(Torture.run("--help")).isZero();
    }
}
