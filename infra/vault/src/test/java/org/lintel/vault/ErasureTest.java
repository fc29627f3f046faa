package org.lintel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.vault.TestVault.bytes;
import static org.lintel.vault.TestVault.ref;
import static org.lintel.vault.TestVault.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasing is destroying the key: at once, for good, whatever it sealed, and on record. */
class ErasureTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);

    @TempDir
    Path folder;

    private TestVault test;

    @BeforeEach
    void make() throws Exception {
        test = new TestVault(folder);
    }

    @Test
    void anErasedValueReadsErasedAtOnceAndAfterTheVaultWasOpenedAgain() {
        SealedBytes sealed;
        try (Vault vault = test.open()) {
            sealed = vault.seal(ref(1), "name", bytes("Green Reefs"));
            vault.erase(ref(1), NOON);

            assertThat(vault.open(ref(1), "name", sealed)).isEqualTo(new Opened.Erased(NOON));
        }
        try (Vault vault = test.open()) {
            assertThat(vault.open(ref(1), "name", sealed)).isEqualTo(new Opened.Erased(NOON));
        }
    }

    @Test
    void onlyTheOneSubjectSessionAndClassIsErased() {
        try (Vault vault = test.open()) {
            List<KeyRef> others = List.of(ref(2), new KeyRef("subject-1", "asp26", "restricted"),
                    new KeyRef("subject-1", "asp25", "confidential"));
            List<SealedBytes> sealed = others.stream().map(other -> vault.seal(other, "name", bytes("kept"))).toList();
            vault.seal(ref(1), "name", bytes("Green Reefs"));

            vault.erase(ref(1), NOON);

            for (int i = 0; i < others.size(); i++) {
                assertThat(text(vault.open(others.get(i), "name", sealed.get(i)))).isEqualTo("kept");
            }
        }
    }

    @Test
    void theWrappedKeyIsNoLongerAnywhereInTheStore() throws Exception {
        try (Vault vault = test.open()) {
            vault.seal(ref(1), "name", bytes("Green Reefs"));
            vault.rotateKeyset(ref(1));
            vault.seal(ref(2), "name", bytes("kept"));
            List<byte[]> wrapped = new ArrayList<>();
            List<byte[]> kept = new ArrayList<>();
            KeyFile reader = KeyFile.in(test.store());
            reader.start(new byte[]{1});
            reader.forEach(keyset -> (keyset.ref().equals(ref(1)) ? wrapped : kept).add(keyset.wrapped()));
            reader.close();
            assertThat(bytesOfTheStore()).contains(HexFormat.of().formatHex(wrapped.getFirst()));

            vault.erase(ref(1), NOON);

            assertThat(bytesOfTheStore()).doesNotContain(partsOf(wrapped.getFirst())).contains(HexFormat.of().formatHex(kept.getFirst()));
        }
    }

    @Test
    void theEarlierWrappingOfARotatedKeysetIsOverwrittenToo() throws Exception {
        try (Vault vault = test.open()) {
            vault.seal(ref(1), "name", bytes("Green Reefs"));
            byte[] before = Files.readAllBytes(test.keys());
            byte[] wrapped = java.util.Arrays.copyOfRange(before, before.length - 60, before.length - 4);

            vault.rotateKeyset(ref(1));

            assertThat(bytesOfTheStore()).doesNotContain(partsOf(wrapped));
        }
    }

    @Test
    void whatWasErasedTakesNoMoreRoomForLong() throws Exception {
        try (Vault vault = test.open(new LocalDisk(), 20_000)) {
            for (int subject = 0; subject < 300; subject++) {
                vault.seal(ref(subject), "name", bytes("x"));
                vault.erase(ref(subject), NOON);
            }
            SealedBytes kept = vault.seal(ref(1_000), "name", bytes("kept"));

            assertThat(Files.size(test.keys())).isLessThan(60_000);
            assertThat(text(vault.open(ref(1_000), "name", kept))).isEqualTo("kept");
        }
    }

    @Test
    void erasingTakesTheSameStepsHoweverMuchWasSealed() {
        FailingDisk disk = FailingDisk.never();
        try (Vault vault = test.open(disk)) {
            List<Long> steps = new ArrayList<>();
            for (int values : new int[]{1, 2_000}) {
                for (int i = 0; i < values; i++) {
                    vault.seal(ref(values), "field " + i, bytes("value"));
                }
                disk.forgetCounts();
                vault.erase(ref(values), NOON);
                steps.add(disk.count("write") + disk.count("force"));
            }

            assertThat(steps.get(1)).isEqualTo(steps.get(0)).isEqualTo(4);
        }
    }

    @Test
    void nothingIsSealedForAnErasedReferenceBeforeItIsBegunAnew() {
        try (Vault vault = test.open()) {
            SealedBytes before = vault.seal(ref(1), "name", bytes("before"));
            vault.erase(ref(1), NOON);
            assertThatThrownBy(() -> vault.seal(ref(1), "name", bytes("after"))).isInstanceOfSatisfying(VaultRefused.class,
                    refused -> assertThat(refused.reason()).isEqualTo(VaultRefused.Reason.ERASED));

            vault.beginAnew(ref(1), LATER);
            SealedBytes after = vault.seal(ref(1), "name", bytes("after"));

            assertThat(text(vault.open(ref(1), "name", after))).isEqualTo("after");
            assertThat(vault.open(ref(1), "name", before)).isEqualTo(new Opened.Erased(NOON));
            vault.erase(ref(1), LATER);
            assertThat(vault.open(ref(1), "name", after)).isEqualTo(new Opened.Erased(LATER));
        }
    }

    @Test
    void aReferenceThatNeverHadAKeyCanBeErasedToo() {
        try (Vault vault = test.open()) {
            vault.erase(ref(1), NOON);

            assertThatThrownBy(() -> vault.seal(ref(1), "name", bytes("x"))).isInstanceOf(VaultRefused.class);
        }
    }

    @Test
    void erasingTwiceIsRecordedOnceWithItsFirstTime() {
        try (Vault vault = test.open()) {
            vault.seal(ref(1), "name", bytes("x"));

            assertThat(vault.erase(ref(1), NOON)).isEqualTo(NOON);
            assertThat(vault.erase(ref(1), LATER)).isEqualTo(NOON);

            assertThat(vault.ledger()).containsExactly(new LedgerEntry(NOON, LedgerEntry.What.ERASED, 0, ref(1)));
        }
    }

    @Test
    void aKillBetweenRecordingAndOverwritingIsMadeGoodWithTheNextStart() throws Exception {
        SealedBytes sealed;
        byte[] unerased;
        try (Vault vault = test.open()) {
            sealed = vault.seal(ref(1), "name", bytes("Green Reefs"));
            unerased = Files.readAllBytes(test.keys());
            vault.erase(ref(1), NOON);
        }
        Files.write(test.keys(), unerased);

        try (Vault vault = test.open()) {
            assertThat(vault.open(ref(1), "name", sealed)).isEqualTo(new Opened.Erased(NOON));
            assertThat(bytesOfTheStore())
                    .doesNotContain(partsOf(java.util.Arrays.copyOfRange(unerased, unerased.length - 60, unerased.length - 4)));
        }
    }

    @Test
    void aStoreWithoutItsLedgerIsRefused() throws Exception {
        test.open().close();
        Files.delete(test.store().resolve("erasures"));

        assertThatThrownBy(test::open).isInstanceOfSatisfying(VaultRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(VaultRefused.Reason.LEDGER_MISSING));
    }

    @Test
    void anOlderLedgerThanTheKeysIsNoticed() throws Exception {
        byte[] older;
        try (Vault vault = test.open()) {
            vault.seal(ref(1), "name", bytes("x"));
            vault.seal(ref(2), "name", bytes("y"));
            older = Files.readAllBytes(test.store().resolve("erasures"));
            vault.erase(ref(1), NOON);
        }
        Files.write(test.store().resolve("erasures"), older);

        assertThatThrownBy(test::open).isInstanceOfSatisfying(VaultRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(VaultRefused.Reason.KEY_FILE_DAMAGED));
    }

    private String bytesOfTheStore() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(test.store())) {
            for (Path file : files.toList()) {
                all.append(HexFormat.of().formatHex(Files.readAllBytes(file))).append('|');
            }
        }
        return all.toString();
    }

    /** Any 16 bytes of it in a row. */
    private static String[] partsOf(byte[] wrapped) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at + 16 <= wrapped.length; at++) {
            parts.add(HexFormat.of().formatHex(wrapped, at, at + 16));
        }
        return parts.toArray(String[]::new);
    }
}
