package org.lintel.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.lintel.language.EventTable;

/** The words of the closed lists are stored by their names, so a word that was once in use stays, whatever it is called elsewhere. */
class GoldenWordsTest {
    private static final Path FILE = Path.of("src/test/resources/golden/closed-lists.txt");

    /** {@code -Dlintel.write=true} adds new words; none is ever taken out. */
    @Test
    void noWordOfAClosedListIsLost() throws IOException {
        Set<String> words = new TreeSet<>();
        EventTable.rows().forEach(row -> collect(row.type(), words));
        Set<String> stored = new TreeSet<>(Files.exists(FILE) ? Files.readAllLines(FILE) : List.of());
        if (Boolean.getBoolean("lintel.write")) {
            stored.addAll(words);
            Files.write(FILE, stored);
        }
        assertThat(words).as("a missing word makes history unreadable; add a new one with ./mvnw test -pl infra/application -am "
                + "-Dtest=GoldenWordsTest -Dlintel.write=true -Dsurefire.failIfNoSpecifiedTests=false").isNotEmpty().isEqualTo(stored);
    }

    private static void collect(Type type, Set<String> words) {
        if (type instanceof ParameterizedType of) {
            for (Type part : of.getActualTypeArguments()) {
                collect(part, words);
            }
        } else if (type instanceof Class<?> plain && plain.isEnum() && plain.getPackageName().startsWith("org.lintel")) {
            for (Object word : plain.getEnumConstants()) {
                words.add(plain.getSimpleName() + " " + ((Enum<?>) word).name());
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            for (RecordComponent part : plain.getRecordComponents()) {
                collect(part.getGenericType(), words);
            }
        }
    }
}
