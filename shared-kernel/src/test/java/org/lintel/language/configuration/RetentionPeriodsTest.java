package org.lintel.language.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.language.RetentionClass;

class RetentionPeriodsTest {
    @Test
    void eachClassHasItsOwn() {
        RetentionPeriods periods = new RetentionPeriods(Period.ofYears(1), Period.ofYears(4), Period.ofYears(2));
        assertThat(periods.of(RetentionClass.CONFIDENTIAL)).isEqualTo(Period.ofYears(1));
        assertThat(periods.of(RetentionClass.RESTRICTED)).isEqualTo(Period.ofYears(4));
        assertThat(periods.of(RetentionClass.STRICTLY_CONFIDENTIAL)).isEqualTo(Period.ofYears(2));
    }

    @ParameterizedTest
    @CsvSource({"P0D,P1Y", "P1Y,P0D", "P-1Y,P1Y", "P1Y,P1Y-2M", "P1Y,P20Y1M", "P1Y,P8000D", "P1Y,P11M", "P32D,P1M", "P29D,P1M", "P366D,P1Y",
            "P1Y,P365D"})
    void whatIsNotPositiveTooLongOrKeepsNotesLongerThanTheirFileIsRefused(String confidential, String restricted) {
        assertThatThrownBy(() -> new RetentionPeriods(Period.parse(confidential), Period.parse(restricted), Period.ofYears(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"P0D", "P-1Y", "P20Y1M"})
    void whatIsStrictlyConfidentialIsKeptForAWhileToo(String period) {
        assertThatThrownBy(() -> new RetentionPeriods(Period.ofYears(1), Period.ofYears(4), Period.parse(period)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("strictly confidential");
    }

    @ParameterizedTest
    @CsvSource({"P1Y,P1Y", "P12M,P1Y", "P1M,P1M", "P28D,P1M", "P11M,P1Y", "P1D,P20Y"})
    void othersAreNot(String confidential, String restricted) {
        assertThatCode(() -> new RetentionPeriods(Period.parse(confidential), Period.parse(restricted), Period.ofYears(2)))
                .doesNotThrowAnyException();
    }
}
