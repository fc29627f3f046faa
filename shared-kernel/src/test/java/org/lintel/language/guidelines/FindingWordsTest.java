package org.lintel.language.guidelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"ICC-ASP/25/12", "A1", "7", "AUD.2027(3)"})
    void aSymbolIsWhatAnArchiveWrites(String symbol) {
        assertThat(new DocumentSymbol(symbol).value()).isEqualTo(symbol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada Otieno", "OTIENO", "report 7", "R 7", "a1", "-1", "1-", "A1234567890123456789012345678901234567890"})
    void nobodysNameIsASymbol(String symbol) {
        assertThatThrownBy(() -> new DocumentSymbol(symbol)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("This must be the symbol");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G4", "G004", "g04", "G04 "})
    void aGuidelineHasItsNumber(String id) {
        assertThatThrownBy(() -> new GuidelineId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofASampleNoneToAllAreAsTheyShouldBe() {
        assertThat(new ReviewedSample(1000, 0).size()).isEqualTo(1000);
        assertThat(new ReviewedSample(1, 1).asItShouldBe()).isEqualTo(1);
        assertThatThrownBy(() -> new ReviewedSample(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReviewedSample(1001, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReviewedSample(1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReviewedSample(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
