package org.lintel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.vault.TestVault.bytes;
import static org.lintel.vault.TestVault.ref;
import static org.lintel.vault.TestVault.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged store tells what is lost, changes nothing, and gives the rest to who says so. A tail that a kill cut off is no damage. */
class DamagedKeyFileTest {

    private static final int FLIPS = Boolean.getBoolean("lintel.slow") ? 1_000 : 40;
    private static final int SUBJECTS = 6;

    @TempDir
    Path folder;

    private final List<SealedBytes> sealed = new ArrayList<>();
    private TestVault test;
    private byte[] whole;
    private long lastRecordAt;

    @BeforeEach
    void make() throws Exception {
        test = new TestVault(folder);
        try (Vault vault = test.open()) {
            for (int subject = 0; subject < SUBJECTS; subject++) {
                lastRecordAt = Files.size(test.keys());
                sealed.add(vault.seal(ref(subject), "name", bytes("value " + subject)));
            }
        }
        whole = Files.readAllBytes(test.keys());
    }

    @Test
    void aFlippedBitIsSaidOrWithoutEffect() throws Exception {
        long seed = TestVault.seed(DamagedKeyFileTest.class);
        Random random = new Random(seed);
        int said = 0;
        for (int i = 0; i < FLIPS; i++) {
            int bit = random.nextInt(8 * (int) (lastRecordAt - KeyFileHeader.BYTES)) + 8 * KeyFileHeader.BYTES;
            byte[] flipped = flipped(bit);
            Files.write(test.keys(), flipped);

            assertThatThrownBy(test::open).as("bit %d, seed %d", bit, seed).isInstanceOfSatisfying(VaultRefused.class, refused -> {
                assertThat(refused.reason()).isEqualTo(VaultRefused.Reason.KEY_FILE_DAMAGED);
                assertThat(refused).message().contains("lost: ").doesNotContain("subject-");
            });
            assertThat(Files.readAllBytes(test.keys())).isEqualTo(flipped);
            said += opensWithoutWhatIsLost("bit " + bit + ", seed " + seed);
        }
        assertThat(said).isEqualTo(FLIPS);
    }

    /** @return how many values do not open any longer */
    private int opensWithoutWhatIsLost(String what) {
        KeyFile store = KeyFile.in(test.store()).withoutWhatIsLost();
        int lost = 0;
        try (Vault vault = Vault.open(store, test.master(), test.settings())) {
            for (int subject = 0; subject < SUBJECTS; subject++) {
                Opened opened = vault.open(ref(subject), "name", sealed.get(subject));
                if (opened.equals(new Opened.Refused(Opened.Why.UNKNOWN_KEY))) {
                    lost++;
                } else {
                    assertThat(text(opened)).as(what).isEqualTo("value " + subject);
                }
            }
        }
        test.open().close();
        return lost;
    }

    @Test
    void theSentenceSaysHowManyOfWhichClass() throws Exception {
        Files.write(test.keys(), flipped(8 * (KeyFileHeader.BYTES + 100)));

        assertThatThrownBy(test::open).hasMessageContaining("lost: 1 of restricted in asp25;");
        KeyFile store = KeyFile.in(test.store()).withoutWhatIsLost();
        try (Vault _ = Vault.open(store, test.master(), test.settings())) {
            assertThat(store.lost()).containsExactly(ref(0));
        }
    }

    @Test
    void theBeginningIsThereTwice() throws Exception {
        for (int block = 0; block < 2; block++) {
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, 4096 * block, 4096 * (block + 1), (byte) 0x55);
            Files.write(test.keys(), damaged);

            try (Vault vault = test.open()) {
                assertThat(text(vault.open(ref(0), "name", sealed.getFirst()))).isEqualTo("value 0");
            }
        }
        byte[] damaged = whole.clone();
        damaged[50] ^= 1;
        damaged[4096 + 50] ^= 1;
        Files.write(test.keys(), damaged);

        assertThatThrownBy(test::open).hasMessageContaining("all keysets");
    }

    @Test
    void aTailThatWasCutOffIsLeftOut() throws Exception {
        for (int length = (int) lastRecordAt; length < whole.length; length++) {
            Files.write(test.keys(), Arrays.copyOf(whole, length));

            try (Vault vault = test.open()) {
                assertThat(text(vault.open(ref(4), "name", sealed.get(4)))).isEqualTo("value 4");
                assertThat(vault.open(ref(5), "name", sealed.get(5))).isEqualTo(new Opened.Refused(Opened.Why.UNKNOWN_KEY));
                assertThat(Files.size(test.keys())).isEqualTo(lastRecordAt);
            }
        }
    }

    /** After a loss of power any page of what was not synced may be missing, also in the middle. */
    @Test
    void aBatchOfWhichTheMiddleNeverCameToTheDiskIsNoDamage() throws Exception {
        List<StoredKeyset> batch = new ArrayList<>();
        for (int subject = 100; subject < 103; subject++) {
            batch.add(new StoredKeyset(ref(subject), 0, subject, bytes("wrapped " + subject)));
        }
        KeyFile store = KeyFile.in(test.store());
        store.start(new byte[]{1});
        store.addAll(batch);
        store.close();
        byte[] after = Files.readAllBytes(test.keys());
        int recordBytes = (after.length - whole.length) / 3;
        for (int hole : new int[]{0, recordBytes / 2}) {
            byte[] torn = after.clone();
            Arrays.fill(torn, whole.length + recordBytes + hole, whole.length + 2 * recordBytes, (byte) 0);
            Files.write(test.keys(), torn);

            for (int opening = 0; opening < 2; opening++) {
                try (Vault vault = test.open()) {
                    assertThat(text(vault.open(ref(5), "name", sealed.get(5)))).isEqualTo("value 5");
                }
            }
        }
    }

    @Test
    void aFileThatIsShorterThanItsBeginningIsDamaged() throws Exception {
        for (int length : new int[]{10, 4095, 4096, 8191}) {
            Files.write(test.keys(), Arrays.copyOf(whole, length));

            assertThatThrownBy(test::open).isInstanceOfSatisfying(VaultRefused.class,
                    refused -> assertThat(refused.reason()).isEqualTo(VaultRefused.Reason.KEY_FILE_DAMAGED));
        }
    }

    @Test
    void aDamagedKeysetCanStillBeErased() throws Exception {
        try (Vault vault = test.open()) {
            Files.write(test.keys(), flipped(8 * (KeyFileHeader.BYTES + 100)), java.nio.file.StandardOpenOption.WRITE);
            assertThatThrownBy(() -> vault.open(ref(0), "name", sealed.getFirst())).hasMessageContaining("damaged");

            vault.erase(ref(0), Instant.EPOCH);
        }
        try (Vault vault = test.open()) {
            assertThat(vault.open(ref(0), "name", sealed.getFirst())).isEqualTo(new Opened.Erased(Instant.EPOCH));
        }
    }

    @Test
    void aWrappedKeysetMovedToAnotherSubjectIsNoticed() throws Exception {
        KeyFile store = KeyFile.in(test.store());
        store.start(new byte[]{1});
        StoredKeyset first = Objects.requireNonNull(store.find(ref(0)));
        store.add(new StoredKeyset(ref(50), 0, first.keyId(), first.wrapped()));
        store.close();

        try (Vault vault = test.open()) {
            assertThatThrownBy(() -> vault.seal(ref(50), "name", bytes("x"))).hasMessageContaining("was changed in the key store");
        }
    }

    private byte[] flipped(int bit) {
        byte[] flipped = whole.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }
}
