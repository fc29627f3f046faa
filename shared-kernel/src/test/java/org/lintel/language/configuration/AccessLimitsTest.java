package org.lintel.language.configuration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLimitsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, -1, 367})
    void aReviewTakesADayToAYear(int days) {
        assertThatThrownBy(() -> new AccessLimits(days, Duration.ofMinutes(15))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reviewWorkingDays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT1S", "PT0S", "PT59S", "P1DT1S"})
    void aReadingLastsAMinuteToADay(String length) {
        assertThatThrownBy(() -> new AccessLimits(2, Duration.parse(length))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("oneReading");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "P1D"})
    void othersAreFit(String length) {
        assertThatCode(() -> new AccessLimits(1, Duration.parse(length))).doesNotThrowAnyException();
    }
}
