package org.lintel.application.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.language.EventTable;

/** Every type of event has a name in both languages, and no two have the same. */
class EventWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyTypeOfEventHasANameOfItsOwn(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/pages/events_" + language + ".properties"))) {
            words.load(reader);
        }
        assertThat(words.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(
                EventTable.rows().stream().map(row -> "event." + row.name()).toList());
        assertThat(words.values()).doesNotHaveDuplicates().allSatisfy(
                name -> assertThat(String.valueOf(name)).isNotBlank().doesNotContain("'", "{"));
    }
}
