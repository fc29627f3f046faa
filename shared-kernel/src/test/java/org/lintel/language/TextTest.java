package org.lintel.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @Test
    void hasAtMostAsManyCharactersAsAllowed() {
        Text.require("12345", 1, 5);
        assertThatThrownBy(() -> Text.require("123456", 1, 5)).hasMessageContaining("at most 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\n \r\n", "\u2003"})
    void saysSomething(String nothing) {
        assertThatThrownBy(() -> Text.require(nothing, 1, 5)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not be empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "two\r\nlines", "a\ttab", "عربي", "日本語", "😀", "e\u0301", "\u200Fright to left"})
    void mayBeWrittenInAnyScriptOverSeveralLines(String writing) {
        Text.require(writing, 1, 100);
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u0000', '\u0007', '\u001B', '\u007F', '\u0085', '\u009F', '\uD800', '\uDFFF', '\uFFFE', '\uFFFF', '\uFDD0',
            '\uFDEF'})
    void holdsNoControlCharactersLoneSurrogatesOrNonCharacters(char forbidden) {
        assertThatThrownBy(() -> Text.require("before" + forbidden + "after", 1, 100)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("control characters");
    }

    @Test
    void aNonCharacterOfAnotherPlaneIsOneToo() {
        String forbidden = "a" + Character.toString(0x1FFFE);
        assertThatThrownBy(() -> Text.require(forbidden, 1, 100)).isInstanceOf(IllegalArgumentException.class);
    }

    /** What is refused may be personal, and messages end up in logs. */
    @Test
    void theMessageDoesNotRepeatTheText() {
        assertThatThrownBy(() -> Text.require("canary\u0000", 1, 100)).message().doesNotContain("canary");
        assertThatThrownBy(() -> Text.require("canary", 1, 5)).message().doesNotContain("canary");
    }

    @Test
    void charactersAreCountedAsUtf16() {
        assertThat("😀".length()).isEqualTo(2);
        Text.require("😀", 1, 2);
        assertThatThrownBy(() -> Text.require("😀", 1, 1)).hasMessageContaining("at most 1");
    }
}
