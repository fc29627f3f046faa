package org.lintel.application.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.vault.VaultRefused;

/** What is erased follows from the history, in every process that reads it. */
class ErasingTest {
    @Test
    void whatCouldNotBeDestroyedIsTheNextTimeAndKeepsNothingElseFromIt() {
        try (TestRegistry registry = TestRegistry.own(); StumblingVault vault = StumblingVault.beside(registry, 1)) {
            AccreditationId first = withdrawn(registry);
            AccreditationId second = withdrawn(registry);
            AccreditationId kept = withdrawn(registry);
            vault.seals(first);
            vault.seals(second);
            vault.seals(kept);
            Erasing erasing = vault.erasing();
            erasing.catchUp();
            erased(registry, first);
            erased(registry, second);

            assertThatThrownBy(erasing::catchUp).hasMessage("The disk is full.");
            assertThat(vault.opens(first)).isTrue();
            assertThat(vault.opens(second)).isFalse();

            erasing.catchUp();
            assertThat(vault.opens(first)).isFalse();
            assertThat(vault.opens(kept)).isTrue();
        }
    }

    /** Each try waits as long as a caller waits for a key store, and whoever erases keeps others waiting. */
    @Test
    void aVaultThatSomebodyHoldsIsAskedOnceHoweverMuchIsToBeErased() {
        try (TestRegistry registry = TestRegistry.own(); StumblingVault vault = StumblingVault.heldBeside(registry)) {
            List<AccreditationId> files = Stream.generate(() -> withdrawn(registry)).limit(3).toList();
            files.forEach(vault::seals);
            files.forEach(file -> erased(registry, file));
            Erasing erasing = vault.erasing();

            assertThatThrownBy(erasing::catchUp).isInstanceOf(VaultRefused.class);
            assertThat(vault.refused()).isOne();
            vault.pass(Duration.ofSeconds(9));
            assertThatThrownBy(erasing::catchUp).isInstanceOf(VaultRefused.class);
            assertThat(vault.refused()).as("asked again so soon").isOne();
            vault.pass(Duration.ofSeconds(1));
            assertThatThrownBy(erasing::catchUp).isInstanceOf(VaultRefused.class);
            assertThat(vault.refused()).isEqualTo(2);

            vault.letGo();
            vault.pass(Duration.ofSeconds(10));
            erasing.catchUp();
            assertThat(files).noneMatch(vault::opens);
        }
    }

    private static AccreditationId withdrawn(TestRegistry registry) {
        return new AccreditationId(PlayedFile.requested(registry).plays("applicant", "withdraw", "{}").id());
    }

    private static void erased(TestRegistry registry, AccreditationId file) {
        for (String user : new String[]{"admin", "officer2"}) {
            registry.user(user).post("/api/subjects/" + file.value() + "/erase", "{}").answers(200);
        }
    }
}
