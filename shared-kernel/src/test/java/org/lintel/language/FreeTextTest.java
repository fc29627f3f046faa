package org.lintel.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FreeTextTest {
    @Test
    void hasOneToTenThousandCharacters() {
        assertThat(new FreeText("x").value()).isEqualTo("x");
        assertThat(new FreeText("x".repeat(10_000)).value()).hasSize(10_000);
        assertThatThrownBy(() -> new FreeText("x".repeat(10_001))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FreeText("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsItsLengthOnly() {
        assertThat(new FreeText("canary")).hasToString("FreeText[6 characters]");
    }
}
