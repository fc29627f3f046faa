package org.lintel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.vault.TestVault.bytes;
import static org.lintel.vault.TestVault.ref;
import static org.lintel.vault.TestVault.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random acts through two vaults on one store, and a list that says what each sealed value must come to. */
class VaultModelTest {

    private static final int RUNS = Boolean.getBoolean("lintel.slow") ? 100 : 6;
    private static final int STEPS = 150;
    private static final int SUBJECTS = 5;

    /** @param expected the value, until it is erased */
    private record Sealed(KeyRef ref, SealedBytes value, String expected) {}

    @TempDir
    Path folder;

    private final List<Sealed> sealed = new ArrayList<>();
    /** When each was erased, if it is and was not begun anew. */
    private final Map<KeyRef, Boolean> erased = new HashMap<>();

    @Test
    void everyValueComesToWhatItShould() throws Exception {
        long seed = TestVault.seed(VaultModelTest.class);
        Random random = new Random(seed);
        for (int run = 0; run < RUNS; run++) {
            sealed.clear();
            erased.clear();
            TestVault test = new TestVault(Files.createDirectory(folder.resolve("run-" + run)));
            Vault[] vaults = {test.open(new LocalDisk(), 1_000), test.open(new LocalDisk(), 1_000)};
            for (int step = 0; step < STEPS; step++) {
                act(test, vaults, random, random.nextInt(2), "step " + step);
                Vault asked = vaults[random.nextInt(2)];
                asked.look();
                for (Sealed one : sealed.subList(Math.max(0, sealed.size() - 30), sealed.size())) {
                    assertThat(text(asked.open(one.ref, "name", one.value))).as("run %d, step %d, seed %d", run, step, seed)
                            .startsWith(one.expected);
                }
            }
            vaults[0].close();
            vaults[1].close();
        }
    }

    private void act(TestVault test, Vault[] vaults, Random random, int which, String text) {
        KeyRef ref = ref(random.nextInt(SUBJECTS));
        Vault vault = vaults[which];
        vault.look();
        switch (random.nextInt(10)) {
            case 0 -> {
                vault.erase(ref, Instant.EPOCH);
                erased.put(ref, true);
                sealed.replaceAll(one -> one.ref.equals(ref) ? new Sealed(ref, one.value, "Erased") : one);
            }
            case 1, 2 -> {
                vault.beginAnew(ref, Instant.EPOCH);
                erased.remove(ref);
            }
            case 3 -> {
                if (!erased.containsKey(ref)) {
                    vault.rotateKeyset(ref);
                }
            }
            case 4 -> {
                vault.close();
                vaults[which] = test.open(new LocalDisk(), 1_000);
            }
            default -> {
                try {
                    sealed.add(new Sealed(ref, vault.seal(ref, "name", bytes(text)), text));
                    assertThat(erased).doesNotContainKey(ref);
                } catch (VaultRefused refused) {
                    assertThat(refused.reason()).isEqualTo(VaultRefused.Reason.ERASED);
                    assertThat(erased).containsKey(ref);
                }
            }
        }
    }
}
