package org.lintel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.vault.TestVault.bytes;
import static org.lintel.vault.TestVault.ref;
import static org.lintel.vault.TestVault.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At every moment of a rotation exactly one of two master keys opens everything. */
class MasterKeyRotationTest {

    private static final int KILLS = Boolean.getBoolean("lintel.slow") ? 100 : 8;
    private static final int SUBJECTS = 200;
    private static final int MOST_MILLIS_TO_LIVE = 200;

    @TempDir
    Path folder;

    private final List<SealedBytes> sealed = new ArrayList<>();
    private TestVault test;

    @BeforeEach
    void fill() throws Exception {
        test = new TestVault(folder);
        MasterKey.createFile(folder.resolve("0.key"));
        MasterKey.createFile(folder.resolve("1.key"));
        try (Vault vault = openWith(0)) {
            for (int subject = 0; subject < SUBJECTS; subject++) {
                sealed.add(vault.seal(ref(subject), "name", bytes("value " + subject)));
            }
        }
    }

    @Test
    void afterwardsOnlyTheNextMasterKeyOpensTheStore() {
        try (Vault vault = openWith(0)) {
            vault.rotateMasterKey(key(1));
            everythingOpens(vault);
            vault.seal(ref(SUBJECTS), "name", bytes("sealed after"));
        }

        refuses(0);
        try (Vault vault = openWith(1)) {
            everythingOpens(vault);
        }
    }

    @Test
    void anotherVaultOnTheStoreSaysThatItHasToBeOpenedAnew() {
        try (Vault other = openWith(0); Vault vault = openWith(0)) {
            vault.rotateMasterKey(key(1));

            assertThatThrownBy(() -> other.seal(ref(1_000), "name", bytes("x"))).isInstanceOfSatisfying(VaultRefused.class,
                    refused -> assertThat(refused.reason()).isEqualTo(VaultRefused.Reason.MASTER_KEY_ROTATED));
        }
    }

    @Test
    void aKillInTheMiddleLosesNothing() throws Exception {
        long seed = TestVault.seed(MasterKeyRotationTest.class);
        Random random = new Random(seed);
        int now = 0;
        for (int run = 0; run < KILLS; run++) {
            List<String> said = new ArrayList<>();
            try (ChildProgram rotating = ChildProgram.start(RotateUntilKilled.class, folder, now)) {
                assertThat(rotating.awaitLine()).isEqualTo("started");
                rotating.say("");
                said.add(rotating.awaitLine());
                LockSupport.parkNanos(random.nextLong(MOST_MILLIS_TO_LIVE * 1_000_000L));
                said.addAll(rotating.kill());
            }
            for (String line : said) {
                now = line.equals("rotating") ? now : Integer.parseInt(line.substring("rotated to ".length()));
            }
            if (said.getLast().equals("rotating") && !opens(now)) {
                now = 1 - now;
            }
            refuses(1 - now);
            try (Vault vault = openWith(now)) {
                everythingOpens(vault);
            }
        }
    }

    private void everythingOpens(Vault vault) {
        for (int subject = 0; subject < SUBJECTS; subject++) {
            assertThat(text(vault.open(ref(subject), "name", sealed.get(subject)))).isEqualTo("value " + subject);
        }
    }

    private boolean opens(int key) {
        try (Vault vault = openWith(key)) {
            return vault.cachedKeysets() == 0;
        } catch (VaultRefused another) {
            return false;
        }
    }

    private void refuses(int key) {
        assertThatThrownBy(() -> openWith(key)).isInstanceOfSatisfying(VaultRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(VaultRefused.Reason.MASTER_KEY_OF_ANOTHER_STORE));
        assertThat(Files.exists(test.keys())).isTrue();
    }

    private Vault openWith(int key) {
        return Vault.open(test.store(), key(key), test.settings());
    }

    private MasterKey key(int number) {
        return MasterKey.inFile(folder.resolve(number + ".key"));
    }
}
