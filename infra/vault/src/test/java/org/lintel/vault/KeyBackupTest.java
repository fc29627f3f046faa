package org.lintel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.vault.TestVault.bytes;
import static org.lintel.vault.TestVault.ref;
import static org.lintel.vault.TestVault.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup brings back what was lost, and nothing that was erased. */
class KeyBackupTest {

    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @TempDir
    Path folder;

    private final List<SealedBytes> sealed = new ArrayList<>();
    private TestVault test;
    private Path backup;

    @BeforeEach
    void fill() throws Exception {
        test = new TestVault(folder);
        backup = folder.resolve("keys.backup");
        try (Vault vault = test.open()) {
            for (int subject = 0; subject < 10; subject++) {
                sealed.add(vault.seal(ref(subject), "name", bytes("value " + subject)));
            }
            vault.erase(ref(9), NOON);
            vault.backUp(backup, test.master(), A_WEEK);
        }
    }

    @Test
    void whatWasLostIsThereAgain() throws Exception {
        try (Vault vault = emptyVault("other")) {
            assertThat(vault.restore(backup, test.master(), List.of())).isEqualTo(new KeyBackup.Restored(9, 0, 0));

            for (int subject = 0; subject < 9; subject++) {
                assertThat(text(vault.open(ref(subject), "name", sealed.get(subject)))).isEqualTo("value " + subject);
            }
            assertThat(vault.open(ref(9), "name", sealed.get(9))).isEqualTo(new Opened.Erased(NOON));
            assertThat(vault.restore(backup, test.master(), List.of())).isEqualTo(new KeyBackup.Restored(0, 0, 9));
        }
    }

    @Test
    void whatWasErasedSinceStaysErased() throws Exception {
        List<LedgerEntry> newest;
        try (Vault vault = test.open()) {
            vault.erase(ref(0), NOON);
            vault.erase(ref(1), NOON);
            vault.beginAnew(ref(1), NOON);
            newest = vault.ledger();
        }

        try (Vault vault = emptyVault("other")) {
            assertThat(vault.restore(backup, test.master(), newest)).isEqualTo(new KeyBackup.Restored(7, 2, 0));

            assertThat(vault.open(ref(0), "name", sealed.get(0))).isEqualTo(new Opened.Erased(NOON));
            assertThat(vault.open(ref(1), "name", sealed.get(1))).isEqualTo(new Opened.Erased(NOON));
            assertThat(text(vault.open(ref(2), "name", sealed.get(2)))).isEqualTo("value 2");
            assertThat(vault.ledger()).isEqualTo(newest);
            vault.seal(ref(1), "name", bytes("begun anew"));
            assertThatThrownBy(() -> vault.seal(ref(0), "name", bytes("x"))).isInstanceOf(VaultRefused.class);
        }
    }

    @Test
    void theLedgerIsAppliedToWhatIsThereAlreadyToo() throws Exception {
        byte[] olderKeys = Files.readAllBytes(test.keys());
        byte[] olderLedger = Files.readAllBytes(test.store().resolve("erasures"));
        List<LedgerEntry> newest;
        try (Vault vault = test.open()) {
            vault.erase(ref(0), NOON);
            newest = vault.ledger();
        }
        // Somebody puts back a copy of the whole folder.
        Files.write(test.keys(), olderKeys);
        Files.write(test.store().resolve("erasures"), olderLedger);

        try (Vault vault = test.open()) {
            assertThat(text(vault.open(ref(0), "name", sealed.get(0)))).isEqualTo("value 0");
            vault.restore(backup, test.master(), newest);
            assertThat(vault.open(ref(0), "name", sealed.get(0))).isEqualTo(new Opened.Erased(NOON));
        }
    }

    @Test
    void anExpiredBackupIsRefusedAndNothingIsPutBack() throws Exception {
        test.clock.advance(A_WEEK.minusSeconds(1));
        try (Vault vault = emptyVault("in time")) {
            assertThat(vault.restore(backup, test.master(), List.of()).putBack()).isEqualTo(9);
        }
        test.clock.advance(Duration.ofSeconds(1));
        try (Vault vault = emptyVault("late")) {
            refuses(VaultRefused.Reason.BACKUP_EXPIRED, () -> vault.restore(backup, test.master(), List.of()));
            assertThat(vault.open(ref(0), "name", sealed.get(0))).isEqualTo(new Opened.Refused(Opened.Why.UNKNOWN_KEY));
        }
    }

    @Test
    void aClockThatWasSetBackDoesNotGiveABackupASecondLife() throws Exception {
        test.clock.advance(Duration.ofMinutes(-6));
        try (Vault vault = emptyVault("other")) {
            refuses(VaultRefused.Reason.BACKUP_EXPIRED, () -> vault.restore(backup, test.master(), List.of()));
        }
    }

    @Test
    void aBackupIsKeptNoLongerThanErasingMayTake() {
        try (Vault vault = test.open()) {
            for (Duration keptFor : List.of(A_WEEK.plusSeconds(1), Duration.ZERO, Duration.ofDays(-1))) {
                refuses(VaultRefused.Reason.BACKUP_KEPT_TOO_LONG, () -> vault.backUp(folder.resolve("too-long"), test.master(), keptFor));
            }
        }
        assertThat(folder.resolve("too-long")).doesNotExist();
    }

    @Test
    void nothingOfItIsReadableAndNobodyElseMayReadIt() throws Exception {
        assertThat(new String(Files.readAllBytes(backup), StandardCharsets.ISO_8859_1)).doesNotContain("subject-").doesNotContain("asp25");
        assertThat(Files.getPosixFilePermissions(backup)).hasSize(2);
        assertThat(folder.resolve("keys.backup.part")).doesNotExist();
        try (Vault vault = test.open()) {
            assertThatThrownBy(() -> vault.backUp(backup, test.master(), A_WEEK)).isInstanceOf(FileAlreadyExistsException.class);
        }
    }

    @Test
    void aChangedOrCutOffBackupIsRefusedWhole() throws Exception {
        long seed = TestVault.seed(KeyBackupTest.class);
        Random random = new Random(seed);
        byte[] whole = Files.readAllBytes(backup);
        try (Vault vault = emptyVault("other")) {
            for (int i = 0; i < 200; i++) {
                byte[] changed = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
                if (i % 2 == 1) {
                    changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Path file = Files.write(folder.resolve("changed"), changed);
                refuses(VaultRefused.Reason.BACKUP_UNREADABLE, () -> vault.restore(file, test.master(), List.of()));
            }
            assertThat(vault.open(ref(0), "name", sealed.get(0))).isEqualTo(new Opened.Refused(Opened.Why.UNKNOWN_KEY));
        }
    }

    @Test
    void itNeedsTheKeyItWasMadeWithAndGoesIntoAStoreOfAnother() throws Exception {
        MasterKey next = MasterKey.createFile(folder.resolve("next.key"));
        try (Vault vault = Vault.open(folder.resolve("other"), next, test.settings())) {
            refuses(VaultRefused.Reason.BACKUP_UNREADABLE, () -> vault.restore(backup, next, List.of()));

            assertThat(vault.restore(backup, test.master(), List.of()).putBack()).isEqualTo(9);
        }
        try (Vault vault = Vault.open(folder.resolve("other"), next, test.settings())) {
            assertThat(text(vault.open(ref(3), "name", sealed.get(3)))).isEqualTo("value 3");
        }
    }

    @Test
    void aHeldClassComesBackLocked() throws Exception {
        KeyRef reporter = new KeyRef("reporter-1", "asp25", "strict");
        VaultSettings settings = test.settings().withTwoOfThree(Set.of("strict"), Duration.ofMinutes(5));
        SealedBytes value;
        List<Share> shares;
        Path held = folder.resolve("held.backup");
        try (Vault vault = Vault.open(test.store(), test.master(), settings)) {
            shares = vault.heldClasses().split("strict");
            value = vault.seal(reporter, "narrative", bytes("what happened"));
            vault.backUp(held, test.master(), A_WEEK);
        }

        try (Vault vault = Vault.open(folder.resolve("other"), test.master(), settings)) {
            vault.restore(held, test.master(), List.of());
            assertThat(vault.open(reporter, "narrative", value)).isEqualTo(new Opened.Locked("strict"));
            vault.heldClasses().unlock(shares.get(0), shares.get(1));
            assertThat(text(vault.open(reporter, "narrative", value))).isEqualTo("what happened");
        }
    }

    @Test
    void aDamagedStoreGetsBackWhatItGaveUp() throws Exception {
        byte[] damaged = Files.readAllBytes(test.keys());
        damaged[KeyFileHeader.BYTES + 100] ^= 1;
        Files.write(test.keys(), damaged);
        KeyFile store = KeyFile.in(test.store()).withoutWhatIsLost();

        try (Vault vault = Vault.open(store, test.master(), test.settings())) {
            assertThat(store.lost()).containsExactly(ref(0));
            assertThat(vault.restore(backup, test.master(), vault.ledger())).isEqualTo(new KeyBackup.Restored(1, 0, 8));
            assertThat(text(vault.open(ref(0), "name", sealed.get(0)))).isEqualTo("value 0");
        }
    }

    private Vault emptyVault(String name) {
        return Vault.open(folder.resolve(name), test.master(), test.settings());
    }

    private static void refuses(VaultRefused.Reason reason, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(VaultRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
