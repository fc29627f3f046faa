package org.lintel.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"KEN", "NLD", "PSE", "SSD", "VAT"})
    void isAnAlpha3Code(String code) {
        assertThat(new CountryCode(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KE", "ken", "KEN ", "404", "XXX", "EUR", "YUG", "Kenya"})
    void anythingElseIsRefused(String code) {
        assertThatThrownBy(() -> new CountryCode(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
