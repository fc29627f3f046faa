package org.lintel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.vault.TestVault.ref;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The README's figures: what sealing and opening cost beside the bare cipher in the same run, and what a store of many keysets takes. */
@EnabledIfSystemProperty(named = "lintel.slow", matches = "true")
class FiguresTest {

    private static final int ROUNDS = 9;
    private static final int VALUES = 20_000;
    private static final int VALUE_BYTES = 200;
    private static final int SUBJECTS = 100_000;

    @TempDir
    Path folder;

    private final byte[] value = new byte[VALUE_BYTES];

    @Test
    void sealingAndOpeningBesideTheBareCipher() throws Exception {
        TestVault test = new TestVault(folder);
        try (Vault vault = test.open()) {
            SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
            byte[] boundTo = "0123456789012345678901234567890123456789".getBytes(StandardCharsets.US_ASCII);
            byte[] nonce = new byte[12];
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] bare = crypted(cipher, Cipher.ENCRYPT_MODE, key, nonce, boundTo, value);
            KeyRef ref = ref(1);
            SealedBytes sealed = vault.seal(ref, "name", value);

            double[] rawSeal = new double[ROUNDS];
            double[] rawOpen = new double[ROUNDS];
            double[] seal = new double[ROUNDS];
            double[] open = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                int first = 1 + round * VALUES;
                rawSeal[round] = cpuNanosEach(VALUES, i -> {
                    ByteBuffer.wrap(nonce).putInt(first + i);
                    crypted(cipher, Cipher.ENCRYPT_MODE, key, nonce, boundTo, value);
                });
                seal[round] = cpuNanosEach(VALUES, i -> vault.seal(ref, "name", value));
                Arrays.fill(nonce, (byte) 0);
                rawOpen[round] = cpuNanosEach(VALUES, i -> crypted(cipher, Cipher.DECRYPT_MODE, key, nonce, boundTo, bare));
                open[round] = cpuNanosEach(VALUES, i -> vault.open(ref, "name", sealed));
            }
            System.out.printf("seal %.0f ns, bare %.0f ns, ratio %.2f%n", median(seal), median(rawSeal), median(seal) / median(rawSeal));
            System.out.printf("open %.0f ns, bare %.0f ns, ratio %.2f%n", median(open), median(rawOpen), median(open) / median(rawOpen));
            assertThat(median(seal)).isPositive();
        }
    }

    @Test
    void aStoreOfManyKeysets() throws Exception {
        TestVault test = new TestVault(folder);
        int threads = 32;
        try (Vault vault = test.open(); ExecutorService sealers = Executors.newFixedThreadPool(threads)) {
            System.out.printf("new subject, 1 thread: %.0f us%n", nanosEach(300, i -> vault.seal(ref(SUBJECTS + i), "name", value)) / 1e3);
            long start = System.nanoTime();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                sealers.execute(() -> {
                    for (int subject = first; subject < SUBJECTS; subject += threads) {
                        vault.seal(ref(subject), "name", value);
                    }
                });
            }
            sealers.shutdown();
            assertThat(sealers.awaitTermination(30, TimeUnit.MINUTES)).isTrue();
            System.out.printf("new subjects, %d threads: %.0f a second%n", threads, SUBJECTS * 1e9 / (System.nanoTime() - start));
        }
        long bytes = Files.size(test.keys());
        long before = usedBytes();
        long start = System.nanoTime();
        long cpu = cpuNanos();
        try (Vault vault = test.open()) {
            System.out.printf(
                    "open a store of %d keysets: %.0f ms (%.0f ms of processor time), %d bytes in the file each, %d in memory each%n",
                    SUBJECTS,
                    (System.nanoTime() - start) / 1e6, (cpuNanos() - cpu) / 1e6, bytes / SUBJECTS, (usedBytes() - before) / SUBJECTS);
            int few = 2_000;
            SealedBytes[] sealed = new SealedBytes[few];
            for (int i = 0; i < few; i++) {
                sealed[i] = vault.seal(ref(i), "name", value);
            }
            for (int i = few; i < few + 10_000; i++) {
                vault.seal(ref(i), "name", value);
            }
            System.out.printf("open a value whose keyset is not in memory: %.0f us of processor time%n",
                    cpuNanosEach(few, i -> vault.open(ref(i), "name", sealed[i])) / 1e3);
            System.out.printf("erase: %.0f us%n", nanosEach(300, i -> vault.erase(ref(i), Instant.EPOCH)) / 1e3);
            start = System.nanoTime();
            cpu = cpuNanos();
            vault.rotateMasterKey(test.master());
            System.out.printf("rotate the master key: %.0f ms (%.0f ms of processor time)%n", (System.nanoTime() - start) / 1e6,
                    (cpuNanos() - cpu) / 1e6);
        }
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] crypted(Cipher cipher, int mode, SecretKeySpec key, byte[] nonce, byte[] boundTo, byte[] text) {
        try {
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(boundTo);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static double nanosEach(int times, IntConsumer step) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            step.accept(i);
        }
        return (System.nanoTime() - start) / (double) times;
    }

    /** Of this thread, so that other work of the machine does not count. */
    private static double cpuNanosEach(int times, IntConsumer step) {
        long start = cpuNanos();
        for (int i = 0; i < times; i++) {
            step.accept(i);
        }
        return (cpuNanos() - start) / (double) times;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
