package org.lintel.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.badge.GateList;

class GateTest {
    private static final Instant MADE = Instant.parse("2027-12-06T07:30:00Z");
    private static final GateList EMPTY = new GateList("ASP25", MADE, Duration.ofHours(4), Set.of());

    @Test
    void anAnswerSaysHowOldItsListIs() {
        assertThat(Gate.answer(EMPTY, "x", MADE.plus(Duration.ofMinutes(25)))).isEqualTo("not valid: send to the desk (list 25 min old)");
        assertThat(Gate.answer(EMPTY, "x", MADE.plus(Duration.ofHours(4)))).isEqualTo("not valid: send to the desk (list 4 h old)");
        assertThat(Gate.answer(EMPTY, "x", MADE.plus(Duration.ofMinutes(241))))
                .isEqualTo("list older than 4 h: send to the desk (list 4 h 1 min old)");
    }

    @Test
    void aFileThatIsNoListAndAKeyThatIsNoneAreToldInASentence(@TempDir Path folder) throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "no key");
        Path list = Files.writeString(folder.resolve("list"), "lintel-gate-list 1\n");
        assertThat(error(list, key)).isEqualTo("lintel: The key file holds no public key of a registry.\n");
        Files.writeString(key, """
                -----BEGIN PUBLIC KEY-----
                MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
                -----END PUBLIC KEY-----
                """);
        assertThat(error(list, key)).isEqualTo("lintel: The file is no gate list, or not the whole of one: get it again.\n");
        assertThat(error(folder.resolve("nothing"), key)).isEqualTo("lintel: The gate list or the key cannot be read.\n");
    }

    private static String error(Path list, Path key) {
        StringWriter said = new StringWriter();
        int status = Lintel.program().setErr(new PrintWriter(said, true)).execute("gate", list.toString(), "--key", key.toString());
        assertThat(status).isEqualTo(1);
        return said.toString().replace(System.lineSeparator(), "\n");
    }
}
