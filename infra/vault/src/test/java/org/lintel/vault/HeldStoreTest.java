package org.lintel.vault;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.vault.TestVault.bytes;
import static org.lintel.vault.TestVault.ref;
import static org.lintel.vault.TestVault.text;
import static org.lintel.vault.VaultRefused.Reason.STORE_HELD;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever was paused in the middle of a change has the store to themselves: others are told so, after a while, and nothing of theirs is written. */
@Tag("long")
class HeldStoreTest {

    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final int CROWD = 16;

    @TempDir
    Path folder;

    private TestVault test;

    @BeforeEach
    void make() throws Exception {
        test = new TestVault(folder);
    }

    @Test
    void byAnotherProcess() throws Exception {
        try (Vault vault = Vault.open(test.keyFile(new LocalDisk(), TestVault.TIDY_FROM_BYTES, PATIENCE), test.master(), test.settings());
                ExecutorService threads = Executors.newCachedThreadPool()) {
            SealedBytes known = vault.seal(ref(0), "name", bytes("known"));
            try (ChildProgram _ = holding("keys")) {
                byte[] before = Files.readAllBytes(test.keys());
                List<Future<SealedBytes>> crowd = IntStream.rangeClosed(1, CROWD)
                        .mapToObj(subject -> threads.submit(() -> vault.seal(ref(subject), "name", bytes("new")))).toList();
                assertThat(crowd).allSatisfy(one -> assertThatThrownBy(() -> one.get(30, SECONDS)).isInstanceOf(ExecutionException.class)
                        .cause().isInstanceOfSatisfying(VaultRefused.class, no -> assertThat(no.reason()).isEqualTo(STORE_HELD)));
                refuses(() -> vault.erase(ref(0), Instant.EPOCH));
                refuses(() -> Vault.open(test.keyFile(new LocalDisk(), TestVault.TIDY_FROM_BYTES, PATIENCE), test.master(),
                        test.settings()));

                assertThat(text(vault.open(ref(0), "name", known))).isEqualTo("known");
                assertThat(text(vault.open(ref(0), "country", vault.seal(ref(0), "country", bytes("of one known")))))
                        .isEqualTo("of one known");
                refuses(() -> vault.open(ref(CROWD), "name", ofAnotherKey(known)));
                assertThat(Files.readAllBytes(test.keys())).isEqualTo(before);
            }

            SealedBytes afterwards = vault.seal(ref(1), "name", bytes("new"));
            assertThat(text(vault.open(ref(1), "name", afterwards))).isEqualTo("new");
        }
    }

    /** What it is writing to the ledger may be the erasure of what is asked for. */
    @Test
    void byAnotherProcessThatErases() throws Exception {
        try (Vault vault = Vault.open(test.keyFile(new LocalDisk(), TestVault.TIDY_FROM_BYTES, PATIENCE), test.master(), test.settings())) {
            SealedBytes known = vault.seal(ref(0), "name", bytes("known"));
            try (ChildProgram _ = holding("erasures")) {
                Awaitility.await().untilAsserted(() -> refuses(() -> vault.open(ref(0), "name", known)));
            }

            assertThat(text(vault.open(ref(0), "name", known))).isEqualTo("known");
        }
    }

    @Test
    void whatIsNotWrittenHasNoOutcome() throws Exception {
        FileChange<String> change = new FileChange<>(ref(1), (standing, present) -> FileChange.Effect.none("done"));
        change.decide(new Standings().of(ref(1)), () -> null);
        assertThat(change.isOver()).isFalse();
        assertThatThrownBy(change::outcome).isInstanceOf(IllegalStateException.class);

        change.written();
        assertThat(change.isOver()).isTrue();
        assertThat(change.outcome()).isEqualTo("done");
    }

    @Test
    void anErrorWhileItIsWrittenLeavesNobodyWaiting() throws Exception {
        FailingDisk disk = FailingDisk.never();
        KeyFile store = test.keyFile(disk);
        ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
        try (Vault vault = Vault.open(store, test.master(), test.settings())) {
            disk.forgetCounts();
            disk.beforeForce = () -> {
                disk.beforeForce = () -> {};
                Awaitility.await().until(() -> store.waiting() == CROWD);
                throw new StackOverflowError();
            };
            Future<SealedBytes> first = threads.submit(() -> vault.seal(ref(0), "name", bytes("first")));
            Awaitility.await().until(() -> disk.count("force") > 0);
            List<Future<SealedBytes>> crowd = IntStream.rangeClosed(1, CROWD)
                    .mapToObj(subject -> threads.submit(() -> vault.seal(ref(subject), "name", bytes("new")))).toList();

            assertThatThrownBy(() -> first.get(30, SECONDS)).isInstanceOf(ExecutionException.class);
            assertThat(crowd).allSatisfy(one -> one.get(30, SECONDS));
        }
    }

    @Test
    void byAnotherThread() throws Exception {
        FailingDisk disk = FailingDisk.never();
        KeyFile store = test.keyFile(disk, TestVault.TIDY_FROM_BYTES, PATIENCE);
        try (Vault vault = Vault.open(store, test.master(), test.settings()); ExecutorService threads = Executors.newCachedThreadPool()) {
            CountDownLatch holds = new CountDownLatch(1);
            CountDownLatch goesOn = new CountDownLatch(1);
            disk.beforeForce = () -> {
                holds.countDown();
                await(goesOn);
            };
            Future<SealedBytes> first = threads.submit(() -> vault.seal(ref(1), "name", bytes("first")));
            holds.await();
            refuses(() -> vault.seal(ref(2), "name", bytes("second")));
            assertThat(store.waiting()).isZero();

            goesOn.countDown();
            assertThat(text(vault.open(ref(1), "name", first.get(30, SECONDS)))).isEqualTo("first");
            assertThat(store.find(ref(2))).isNull();
        }
    }

    /** Those who have waited too long take back their changes in the moment in which others write what waits. */
    @Test
    void whatIsTakenBackIsNotWritten() throws Exception {
        KeyFile store = test.keyFile(new LocalDisk(), TestVault.TIDY_FROM_BYTES, Duration.ofNanos(300_000));
        AtomicInteger subjects = new AtomicInteger();
        Queue<KeyRef> refused = new ConcurrentLinkedQueue<>();
        // Nobody waits for its end: those of a change that nobody writes would wait for ever.
        ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
        try (Vault vault = Vault.open(store, test.master(), test.settings())) {
            long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
            List<Future<?>> crowd = new ArrayList<>();
            for (int one = 0; one < CROWD; one++) {
                crowd.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        KeyRef ref = ref(subjects.incrementAndGet());
                        try {
                            vault.seal(ref, "name", bytes("x"));
                        } catch (VaultRefused no) {
                            assertThat(no.reason()).isEqualTo(STORE_HELD);
                            refused.add(ref);
                        }
                    }
                }));
            }
            for (Future<?> one : crowd) {
                one.get(30, SECONDS);
            }
            assertThat(refused).isNotEmpty().hasSizeLessThan(subjects.get()).allSatisfy(ref -> assertThat(store.find(ref)).isNull());
        }
    }

    private static SealedBytes ofAnotherKey(SealedBytes sealed) {
        return new SealedBytes("0.0123456789abcdef", sealed.ciphertext());
    }

    private ChildProgram holding(String changed) throws Exception {
        ChildProgram program = ChildProgram.start(HoldsStore.class, test.store(), changed);
        assertThat(program.awaitLine()).isEqualTo("held");
        return program;
    }

    private static void refuses(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(VaultRefused.class, no -> assertThat(no.reason()).isEqualTo(STORE_HELD));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
