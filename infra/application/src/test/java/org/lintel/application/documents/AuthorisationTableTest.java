package org.lintel.application.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lintel.application.security.Condition;
import org.lintel.application.security.DataClass;

/** {@code docs/authorisation.md} says what the matrix says; {@code -Dlintel.write=true} writes it anew. */
class AuthorisationTableTest {
    private static final Path PAGE = Path.of("../../docs/authorisation.md");
    private static final String WRITE = "./mvnw test -pl infra/application -am -Dtest=AuthorisationTableTest -Dlintel.write=true "
            + "-Dsurefire.failIfNoSpecifiedTests=false";

    @Test
    void everyConditionIsHeldByATestThatExists() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../.."))) {
            Set<String> names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            assertThat(Condition.values())
                    .allSatisfy(condition -> assertThat(names).contains(AuthorisationTable.PROOFS.get(condition) + ".java"));
        }
    }

    @Test
    void thePageIsWhatTheMatrixSays() throws IOException {
        String page = AuthorisationTable.page(WRITE);
        if (Boolean.getBoolean("lintel.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("to write it anew: " + WRITE).hasContent(page);
        assertThat(DataClass.values()).allSatisfy(data -> assertThat(page).contains("- *" + data.words() + "*: "));
    }
}
