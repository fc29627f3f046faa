package org.lintel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.vault.TestVault.bytes;
import static org.lintel.vault.TestVault.ref;
import static org.lintel.vault.TestVault.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store of a single machine: whose it is, what a new key costs, and many who use it at once. */
class KeyFileTest {

    @TempDir
    Path folder;

    private TestVault test;

    @BeforeEach
    void make() throws Exception {
        test = new TestVault(folder);
    }

    @Test
    void nobodyElseMayReadIt() throws Exception {
        try (Vault vault = test.open(new LocalDisk(), 1)) {
            vault.seal(ref(1), "name", bytes("x"));
            vault.rotateMasterKey(test.master());
            vault.erase(ref(1), Instant.EPOCH);
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(test.store()))).isEqualTo("rwx------");
        try (var files = Files.list(test.store())) {
            assertThat(files.toList()).hasSize(3)
                    .allSatisfy(
                            file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(test.keyFile))).isEqualTo("rw-------");
    }

    @Test
    void aNewSubjectCostsOneSyncAndTheNextValueNone() {
        FailingDisk disk = FailingDisk.never();
        try (Vault vault = test.open(disk)) {
            disk.forgetCounts();
            vault.seal(ref(1), "name", bytes("x"));
            assertThat(disk.count("force")).isEqualTo(1);

            disk.forgetCounts();
            vault.seal(ref(1), "country", bytes("y"));
            assertThat(disk.count("force") + disk.count("write") + disk.count("read")).isZero();
        }
    }

    @Test
    void manyNewSubjectsAtOnceShareTheirSyncs() throws Exception {
        FailingDisk disk = FailingDisk.never();
        KeyFile store = test.keyFile(disk);
        int waiting = 30;
        try (Vault vault = Vault.open(store, test.master(), test.settings()); ExecutorService threads = Executors.newCachedThreadPool()) {
            disk.forgetCounts();
            CountDownLatch firstIsWriting = new CountDownLatch(1);
            disk.beforeForce = () -> {
                firstIsWriting.countDown();
                disk.beforeForce = () -> {};
                Awaitility.await().until(() -> store.waiting() == waiting);
            };
            List<Future<SealedBytes>> sealed = new ArrayList<>();
            for (int subject = 0; subject <= waiting; subject++) {
                int number = subject;
                sealed.add(threads.submit(() -> vault.seal(ref(number), "name", bytes("value " + number))));
                firstIsWriting.await();
            }
            for (int subject = 0; subject <= waiting; subject++) {
                assertThat(text(vault.open(ref(subject), "name", sealed.get(subject).get()))).isEqualTo("value " + subject);
            }

            assertThat(disk.count("force")).isEqualTo(2);
        }
    }

    @Test
    void manyWhoSealForTheSameNewSubjectGetOneKeyset() throws Exception {
        try (Vault one = test.open(); Vault other = test.open(); ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 20; round++) {
                KeyRef ref = ref(round);
                List<Callable<SealedBytes>> sealing = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    Vault vault = i % 2 == 0 ? one : other;
                    sealing.add(() -> vault.seal(ref, "name", bytes("x")));
                }
                List<SealedBytes> sealed = new ArrayList<>();
                for (Future<SealedBytes> done : threads.invokeAll(sealing)) {
                    sealed.add(done.get());
                }

                assertThat(sealed.stream().map(SealedBytes::keyId).distinct()).hasSize(1);
                assertThat(sealed).allSatisfy(value -> assertThat(text(one.open(ref, "name", value))).isEqualTo("x"));
            }
        }
    }

    @Test
    void sealingErasingRotatingAndOpeningAtOnceLoseNothing() throws Exception {
        Map<KeyRef, SealedBytes> kept = new ConcurrentHashMap<>();
        Map<KeyRef, SealedBytes> erased = new ConcurrentHashMap<>();
        try (Vault vault = test.open(new LocalDisk(), 5_000); ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Callable<Void>> workers = new ArrayList<>();
            for (int worker = 0; worker < 6; worker++) {
                int first = 1_000 * worker;
                workers.add(() -> {
                    for (int i = 0; i < 60; i++) {
                        KeyRef ref = ref(first + i);
                        SealedBytes sealed = vault.seal(ref, "name", bytes("x"));
                        if (i % 3 == 0) {
                            vault.erase(ref, Instant.EPOCH);
                            erased.put(ref, sealed);
                        } else {
                            vault.rotateKeyset(ref);
                            kept.put(ref, sealed);
                        }
                        if (i == 30 && first == 0) {
                            vault.rotateMasterKey(test.master());
                        }
                        for (Map.Entry<KeyRef, SealedBytes> one : kept.entrySet().stream().limit(5).toList()) {
                            assertThat(text(vault.open(one.getKey(), "name", one.getValue()))).isEqualTo("x");
                        }
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(workers)) {
                done.get();
            }
        }
        try (Vault vault = test.open()) {
            assertThat(kept).hasSize(240)
                    .allSatisfy((ref, sealed) -> assertThat(text(vault.open(ref, "name", sealed))).isEqualTo("x"));
            assertThat(erased).hasSize(120)
                    .allSatisfy((ref, sealed) -> assertThat(vault.open(ref, "name", sealed)).isInstanceOf(Opened.Erased.class));
        }
    }

    @Test
    void anInterruptedThreadDoesNotBreakItForOthers() {
        try (Vault vault = test.open()) {
            Thread.currentThread().interrupt();
            SealedBytes sealed = vault.seal(ref(1), "name", bytes("x"));
            assertThat(Thread.interrupted()).isTrue();

            assertThat(text(vault.open(ref(1), "name", sealed))).isEqualTo("x");
            vault.seal(ref(2), "name", bytes("y"));
        }
    }

    /** What is left of it would otherwise lie behind the next record, whole ones among it. */
    @Test
    void whatCouldNotBeWrittenIsCutOffAgain() throws Exception {
        FailingDisk disk = FailingDisk.never();
        try (Vault vault = test.open(disk)) {
            vault.seal(ref(1), "name", bytes("x"));
            long before = Files.size(test.keys());
            disk.failNext("write");
            assertThatThrownBy(() -> vault.seal(ref(2), "name", bytes("y"))).isInstanceOf(VaultRefused.class);

            assertThat(Files.size(test.keys())).isEqualTo(before);
            vault.seal(ref(2), "name", bytes("y"));
        }
    }

    @Test
    void afterASyncThatFailedNothingMoreIsWrittenBeforeTheStoreIsOpenedAnew() throws Exception {
        FailingDisk disk = FailingDisk.never();
        try (Vault vault = test.open(disk)) {
            SealedBytes sealed = vault.seal(ref(1), "name", bytes("x"));
            disk.failNext("force");
            assertThatThrownBy(() -> vault.seal(ref(2), "name", bytes("y"))).isInstanceOf(VaultRefused.class);

            assertThatThrownBy(() -> vault.seal(ref(3), "name", bytes("z"))).isInstanceOf(VaultRefused.class);
            assertThat(text(vault.open(ref(1), "name", sealed))).isEqualTo("x");
        }
        try (Vault vault = test.open()) {
            assertThat(text(vault.open(ref(3), "name", vault.seal(ref(3), "name", bytes("z"))))).isEqualTo("z");
        }
    }

    @Test
    void aFileOfSomethingElseIsRefusedAndLeftAlone() throws Exception {
        Files.createDirectory(test.store());
        Files.writeString(test.keys(), "a letter");

        assertThatThrownBy(test::open).isInstanceOfSatisfying(VaultRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(VaultRefused.Reason.FOREIGN_KEY_FILE));
        try (var files = Files.list(test.store())) {
            assertThat(files.toList()).containsExactly(test.keys());
        }
        assertThat(test.keys()).hasContent("a letter");
    }

    @Test
    void whatAKilledRewritingLeftBehindIsRemoved() throws Exception {
        test.open().close();
        Files.writeString(test.store().resolve("keys.new"), "half a file");

        test.open().close();

        assertThat(test.store().resolve("keys.new")).doesNotExist();
    }
}
