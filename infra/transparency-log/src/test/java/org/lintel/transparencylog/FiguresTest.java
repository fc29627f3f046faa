package org.lintel.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The README's figures: entries sealed a second, everything durable, beside hashing the same bytes once in the same run. */
@EnabledIfSystemProperty(named = "lintel.slow", matches = "true")
class FiguresTest {

    private static final int ROUNDS = 5;
    private static final int ENTRIES = 200_000;

    @TempDir
    Path home;

    @Test
    void sealingBesideHashingTheSameBytes() throws Exception {
        List<byte[]> entries = new History(1).entries(0, ENTRIES);
        for (int batch : new int[]{100, 1_000, 10_000}) {
            double[] hashed = new double[ROUNDS];
            double[] sealed = new double[ROUNDS];
            for (int round = -1; round < ROUNDS; round++) {
                double hashing = hash(entries);
                double sealing = seal(entries, batch, home.resolve(batch + "-" + round));
                if (round >= 0) {
                    hashed[round] = hashing;
                    sealed[round] = sealing;
                }
            }
            Arrays.sort(hashed);
            Arrays.sort(sealed);
            System.out.printf("batches of %,d: sealed %,.0f a second (%,.0f–%,.0f), hashed %,.0f (%,.0f–%,.0f)%n", batch,
                    sealed[ROUNDS / 2], sealed[0],
                    sealed[ROUNDS - 1], hashed[ROUNDS / 2], hashed[0], hashed[ROUNDS - 1]);
            assertThat(sealed[ROUNDS / 2]).isPositive();
        }
    }

    private static double hash(List<byte[]> entries) throws Exception {
        long start = System.nanoTime();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        int sum = 0;
        for (byte[] entry : entries) {
            sum += digest.digest(entry)[0];
        }
        assertThat(sum).isNotEqualTo(Integer.MIN_VALUE);
        return perSecond(start);
    }

    private static double seal(List<byte[]> entries, int batch, Path folder) {
        SignerKey key = SignerKey.generate("example.org/log", SignatureType.ED25519, new SecureRandom());
        try (FileTileStorage storage = FileTileStorage.open(folder.resolve("log"))) {
            CheckpointFile lastSigned = new CheckpointFile(folder.resolve("last-signed"));
            Sealer.begin(lastSigned, List.of(key));
            Sealer sealer = Sealer.open(storage, lastSigned, List.of(key));
            long start = System.nanoTime();
            while (sealer.next() < ENTRIES) {
                int from = (int) sealer.next();
                sealer.append(from, entries.subList(from, Math.min(ENTRIES, from + batch)));
                sealer.seal();
            }
            return perSecond(start);
        }
    }

    private static double perSecond(long start) {
        return ENTRIES * 1e9 / (System.nanoTime() - start);
    }
}
