package org.lintel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.lintel.vault.TestVault.bytes;
import static org.lintel.vault.TestVault.ref;
import static org.lintel.vault.TestVault.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same life of a store, again and again, and each time another call of the operating system fails: what was acknowledged holds. */
class EveryCallFailsOnceTest {

    private static final int SUBJECTS = 6;

    @TempDir
    Path folder;

    private final Map<Integer, SealedBytes> sealed = new TreeMap<>();
    private final Set<Integer> erasureAsked = new TreeSet<>();
    private final Set<Integer> erasureAcknowledged = new TreeSet<>();
    private final List<VaultRefused> refusals = new ArrayList<>();

    @Test
    void nothingAcknowledgedIsLostAndNothingErasedComesBack() throws Exception {
        long calls = live(Files.createDirectory(folder.resolve("none")), -1);
        assertThat(refusals).isEmpty();
        assertThat(sealed).hasSize(SUBJECTS);
        assertThat(calls).isGreaterThan(60);

        for (long failing = 1; failing <= calls; failing++) {
            Path here = Files.createDirectory(folder.resolve("failing-" + failing));
            live(here, failing);

            check(here, "call " + failing + " failed: " + refusals.stream().map(VaultRefused::getCause).toList());
        }
    }

    /** @return how many calls were made */
    private long live(Path here, long failing) throws Exception {
        sealed.clear();
        erasureAsked.clear();
        erasureAcknowledged.clear();
        refusals.clear();
        TestVault test = new TestVault(here);
        MasterKey next = MasterKey.createFile(here.resolve("next.key"));
        FailingDisk disk = new FailingDisk(failing);
        try (Vault vault = test.open(disk, 300)) {
            for (int subject = 0; subject < SUBJECTS; subject++) {
                int number = subject;
                attempt(() -> sealed.put(number, vault.seal(ref(number), "name", bytes("value " + number))));
                if (subject % 2 == 0) {
                    erasureAsked.add(number);
                    attempt(() -> {
                        vault.erase(ref(number), Instant.EPOCH);
                        erasureAcknowledged.add(number);
                    });
                } else {
                    attempt(() -> vault.rotateKeyset(ref(number)));
                }
            }
            attempt(() -> vault.rotateMasterKey(next));
        } catch (VaultRefused notOpenedOrNotClosed) {
            refusals.add(notOpenedOrNotClosed);
        }
        return disk.calls();
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (VaultRefused refused) {
            refusals.add(refused);
        }
    }

    private void check(Path here, String what) throws Exception {
        assertThat(refusals).as(what).allSatisfy(refused -> assertThat(refused.reason()).isIn(VaultRefused.Reason.STORE_UNAVAILABLE,
                VaultRefused.Reason.MASTER_KEY_ROTATED, VaultRefused.Reason.ERASED));
        try (Vault vault = reopened(here, what)) {
            sealed.forEach((subject, value) -> {
                String opened = text(vault.open(ref(subject), "name", value));
                if (erasureAcknowledged.contains(subject)) {
                    assertThat(opened).as(what).startsWith("Erased");
                } else if (!opened.startsWith("Erased") || !erasureAsked.contains(subject)) {
                    assertThat(opened).as(what).isEqualTo("value " + subject);
                }
            });
            vault.seal(ref(100), "name", bytes("and on it goes"));
        }
    }

    /** With exactly one of the two master keys. */
    private static Vault reopened(Path here, String what) throws Exception {
        TestVault test = new TestVault(here);
        List<Vault> opened = new ArrayList<>();
        for (String key : List.of("master.key", "next.key")) {
            try {
                opened.add(Vault.open(test.store(), MasterKey.inFile(here.resolve(key)), test.settings()));
                if (!Files.exists(test.keys())) {
                    fail(what);
                }
            } catch (VaultRefused another) {
                assertThat(another.reason()).as(what).isEqualTo(VaultRefused.Reason.MASTER_KEY_OF_ANOTHER_STORE);
            }
        }
        assertThat(opened).as(what).hasSize(1);
        return opened.getFirst();
    }
}
