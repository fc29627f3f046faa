package org.lintel.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"ASP25", "DEMO", "a", "2027_special-session"})
    void isAShortPlainWord(String id) {
        assertThat(new SessionId(id).value()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ASP 25", "ASP25\n", "../ASP25", "ÄSP"})
    void anythingElseIsRefused(String id) {
        assertThatThrownBy(() -> new SessionId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasAtMostFortyCharacters() {
        assertThat(new SessionId("x".repeat(40)).value()).hasSize(40);
        assertThatThrownBy(() -> new SessionId("x".repeat(41))).isInstanceOf(IllegalArgumentException.class);
    }
}
