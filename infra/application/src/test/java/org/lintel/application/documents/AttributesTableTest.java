package org.lintel.application.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.lintel.language.EventTable;
import org.lintel.language.SealedField;

/** docs/attributes.md says of each attribute of each event what becomes of it, and a new one without a row fails the build. */
class AttributesTableTest {
    private static final Path PAGE = Path.of("../../docs/attributes.md");
    private static final String WRITE = "./mvnw test -pl infra/application -am -Dtest=AttributesTableTest -Dlintel.write=true "
            + "-Dsurefire.failIfNoSpecifiedTests=false";

    private final TreeMap<String, String> reasons = reasons();

    @Test
    void thePageIsWhatTheEventsSay() throws IOException {
        String page = new AttributesTable(reasons).page(WRITE);
        if (Boolean.getBoolean("lintel.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("look at what stays in clear, and write it anew: " + WRITE).hasContent(page);
    }

    /** A text that somebody chooses may name a person: it is sealed, or there is a reason in {@code documents/attributes.properties}. */
    @Test
    void everyTextInClearHasItsReason() {
        assertThat(AttributesTable.textsInClear()).isNotEmpty().containsExactlyElementsOf(reasons.keySet());
    }

    @Test
    void everySealedFieldIsOfSomeEvent() {
        assertThat(Arrays.asList(SealedField.values()))
                .allSatisfy(field -> assertThat(EventTable.rows()).anyMatch(row -> field.isOf(row.type())));
    }

    private static TreeMap<String, String> reasons() {
        Properties reasons = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/test/resources/documents/attributes.properties"), StandardCharsets.UTF_8)) {
            reasons.load(file);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
        TreeMap<String, String> sorted = new TreeMap<>();
        reasons.stringPropertyNames().forEach(name -> sorted.put(name, reasons.getProperty(name)));
        return sorted;
    }
}
