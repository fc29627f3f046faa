package org.lintel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.vault.TestVault.ref;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger says the same whatever order its entries come in, and never less than before. */
class ErasureLedgerTest {

    private static final int RUNS = 200;

    @TempDir
    Path folder;

    @Test
    void entriesInAnyOrderAndTwiceComeToTheSame() {
        long seed = TestVault.seed(ErasureLedgerTest.class);
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            List<LedgerEntry> entries = life(random);
            List<LedgerEntry> shuffled = new ArrayList<>(entries);
            shuffled.addAll(entries);
            Collections.shuffle(shuffled, random);

            Standings inOrder = new Standings();
            entries.forEach(inOrder::take);
            Standings other = new Standings();
            shuffled.forEach(other::take);

            for (int subject = 0; subject < 4; subject++) {
                assertThat(other.of(ref(subject))).as("seed %d", seed).isEqualTo(inOrder.of(ref(subject)));
            }
        }
    }

    @Test
    void whatALongerCopyCallsErasedStaysSoBesideAShorterOne() {
        long seed = TestVault.seed(ErasureLedgerTest.class);
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            List<LedgerEntry> longer = life(random);
            Standings newest = new Standings();
            longer.forEach(newest::take);
            Standings both = new Standings();
            longer.subList(0, random.nextInt(longer.size() + 1)).forEach(both::take);
            longer.forEach(both::take);

            for (int subject = 0; subject < 4; subject++) {
                assertThat(both.of(ref(subject))).as("seed %d", seed).isEqualTo(newest.of(ref(subject)));
            }
        }
    }

    /** As a store would write it: erased and begun anew in turn. */
    private static List<LedgerEntry> life(Random random) {
        List<LedgerEntry> entries = new ArrayList<>();
        Standings standings = new Standings();
        for (int i = random.nextInt(20); i > 0; i--) {
            KeyRef ref = ref(random.nextInt(4));
            Standing standing = standings.of(ref);
            LedgerEntry entry = standing.erased()
                    ? new LedgerEntry(Instant.ofEpochSecond(i), LedgerEntry.What.BEGUN_ANEW, standing.generation() + 1, ref)
                    : new LedgerEntry(Instant.ofEpochSecond(i), LedgerEntry.What.ERASED, standing.generation(), ref);
            standings.take(entry);
            entries.add(entry);
        }
        return entries;
    }

    @Test
    void aCopyReadsAsItWasWritten() throws Exception {
        List<LedgerEntry> entries = life(new Random(7));
        Path copy = folder.resolve("copy");

        ErasureLedger.write(copy, entries);

        assertThat(ErasureLedger.read(copy)).isEqualTo(entries);
        assertThat(Files.getPosixFilePermissions(copy)).hasSize(2);
    }

    @Test
    void aCopyThatIsNotWholeIsRefused() throws Exception {
        List<LedgerEntry> entries = List.of(new LedgerEntry(Instant.EPOCH, LedgerEntry.What.ERASED, 0, ref(1)),
                new LedgerEntry(Instant.EPOCH, LedgerEntry.What.ERASED, 0, ref(2)));
        Path copy = folder.resolve("copy");
        ErasureLedger.write(copy, entries);
        byte[] whole = Files.readAllBytes(copy);
        int firstEnd = new String(whole, StandardCharsets.US_ASCII).indexOf('\n', LedgerLog.TITLE.length()) + 1;

        for (int length = 0; length < whole.length; length++) {
            if (length != LedgerLog.TITLE.length() && length != firstEnd) {
                Files.write(copy, Arrays.copyOf(whole, length));
                assertThatThrownBy(() -> ErasureLedger.read(copy)).as("%d bytes", length).isInstanceOf(VaultRefused.class);
            }
        }
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            Files.write(copy, changed);
            assertThatThrownBy(() -> ErasureLedger.read(copy)).as("byte %d", i).isInstanceOf(VaultRefused.class);
        }
    }

    @Test
    void aStoreToleratesALastLineThatWasCutOffAndNothingElse() throws Exception {
        TestVault test = new TestVault(folder);
        Path ledger = test.store().resolve("erasures");
        try (Vault vault = test.open()) {
            vault.erase(ref(1), Instant.EPOCH);
            vault.erase(ref(2), Instant.EPOCH);
        }
        byte[] whole = Files.readAllBytes(ledger);
        Files.write(ledger, Arrays.copyOf(whole, whole.length - 3));
        try (Vault vault = test.open()) {
            assertThat(vault.ledger()).extracting(LedgerEntry::ref).containsExactly(ref(1));
            vault.erase(ref(2), Instant.EPOCH);
            assertThat(Files.readAllBytes(ledger)).isEqualTo(whole);
        }

        byte[] changed = whole.clone();
        changed[LedgerLog.TITLE.length() + 5] ^= 1;
        Files.write(ledger, changed);
        assertThatThrownBy(test::open).isInstanceOfSatisfying(VaultRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(VaultRefused.Reason.LEDGER_DAMAGED));
        assertThat(Files.readAllBytes(ledger)).isEqualTo(changed);
    }

    @Test
    void aLedgerOfManyMegabytesIsReadWhole() throws Exception {
        TestVault test = new TestVault(folder);
        test.open().close();
        List<LedgerEntry> many = new ArrayList<>();
        for (int subject = 0; subject < 30_000; subject++) {
            many.add(new LedgerEntry(Instant.EPOCH, LedgerEntry.What.ERASED, 0, ref(subject)));
        }
        Files.delete(test.store().resolve("erasures"));
        ErasureLedger.write(test.store().resolve("erasures"), many);

        try (Vault vault = test.open()) {
            assertThat(vault.ledger()).isEqualTo(many);
        }
    }
}
