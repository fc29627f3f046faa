package org.lintel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.vault.TestVault.bytes;
import static org.lintel.vault.TestVault.ref;
import static org.lintel.vault.TestVault.text;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one store: each opens what the other sealed, and neither what the other erased more than a second ago. */
class TwoProcessesTest {

    @TempDir
    Path folder;

    @Test
    void anErasureReachesTheOtherProcessWithinASecond() throws Exception {
        TestVault test = new TestVault(folder);
        try (Vault vault = test.open()) {
            SealedBytes sealed = vault.seal(ref(1), "name", bytes("Green Reefs"));
            try (ChildProgram other = ChildProgram.start(SecondProcess.class, folder, sealed.keyId(),
                    Base64.getEncoder().encodeToString(sealed.ciphertext()))) {
                String[] theirs = other.awaitLine().split(" ");
                assertThat(text(vault.open(ref(2), "name", new SealedBytes(theirs[0], Base64.getDecoder().decode(theirs[1])))))
                        .isEqualTo("from the second process");
                assertThat(answer(other)).isEqualTo("Green Reefs");

                vault.erase(ref(1), Instant.EPOCH);
                long erased = System.nanoTime();

                long asked = System.nanoTime();
                String answer = answer(other);
                while (answer.equals("Green Reefs")) {
                    assertThat(Duration.ofNanos(asked - erased)).isLessThan(Duration.ofSeconds(1));
                    asked = System.nanoTime();
                    answer = answer(other);
                }
                assertThat(answer).isEqualTo(new Opened.Erased(Instant.EPOCH).toString());
            }
        }
    }

    private static String answer(ChildProgram other) throws Exception {
        other.say("?");
        return other.awaitLine();
    }
}
