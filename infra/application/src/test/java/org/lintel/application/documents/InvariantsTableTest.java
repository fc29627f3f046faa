package org.lintel.application.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/** {@code docs/invariants.md} says what the sources say; {@code -Dlintel.write=true} writes it anew. */
class InvariantsTableTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path PAGE = ROOT.resolve("docs/invariants.md");
    private static final String WRITE = "./mvnw test -pl infra/application -am -Dtest=InvariantsTableTest -Dlintel.write=true "
            + "-Dsurefire.failIfNoSpecifiedTests=false";

    /** Read once: there are many files. */
    private static final SourceCode SOURCES = SourceCode.under(ROOT);

    private final InvariantsTable table = InvariantsTable.of(SOURCES);

    @Test
    void thePageIsWhatTheSourcesSay() throws IOException {
        if (Boolean.getBoolean("lintel.write")) {
            Files.writeString(PAGE, table.page(WRITE));
        }
        assertThat(PAGE).as("to write it anew: " + WRITE).hasContent(table.page(WRITE));
    }

    @Test
    void everyRuleIsProvedByATestAndEveryTestProvesARule() {
        assertThat(table.invariants()).allSatisfy(invariant -> assertThat(invariant.rules().isEmpty()).as("""
                inv-%d has %d rules (Javadoc that begins with inv-%1$d:) and %d tests (with the tag inv-%1$d)
                """, invariant.number(), invariant.rules().size(), invariant.tests().size()).isEqualTo(invariant.tests().isEmpty()));
    }

    @Test
    void noRuleOrTestNamesAnInvariantThatDoesNotExist() {
        assertThat(table.unknown(SOURCES)).isEmpty();
    }

    /** A generator that found nothing would make the page above true of anything. */
    @Test
    void theSourcesAreFound() {
        Invariant fourEyes = table.invariants().getFirst();
        assertThat(fourEyes.rules()).extracting(Invariant.Rule::name).contains("FourEyes");
        assertThat(fourEyes.tests()).extracting(Invariant.Proof::name).contains("FourEyesTest", "RandomHistoriesTest");
        assertThat(table.invariants()).extracting(Invariant::tests).filteredOn(tests -> !tests.equals(List.of())).hasSizeGreaterThan(10);
    }
}
