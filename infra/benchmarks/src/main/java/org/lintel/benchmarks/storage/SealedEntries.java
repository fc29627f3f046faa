package org.lintel.benchmarks.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.lintel.benchmarks.axon4.Measured;
import org.lintel.transparencylog.CheckpointFile;
import org.lintel.transparencylog.FileTileStorage;
import org.lintel.transparencylog.Frontier;
import org.lintel.transparencylog.Sealer;
import org.lintel.transparencylog.SignatureType;
import org.lintel.transparencylog.SignerKey;

/** Entries of 32 bytes, sealed on the disk or hashed alone. */
final class SealedEntries {
    private SealedEntries() {}

    /** Every checkpoint durable before the next entry is taken. */
    static Measured sealed(Path folder, int entries, int sealAfter) {
        Path log = folder.resolve("sealing");
        SignerKey key = SignerKey.generate("lintel/bench", SignatureType.ED25519, new SecureRandom());
        try (FileTileStorage storage = FileTileStorage.open(log.resolve("tiles"))) {
            CheckpointFile lastSigned = new CheckpointFile(log.resolve("last-signed"));
            Sealer.begin(lastSigned, List.of(key));
            Sealer sealer = Sealer.open(storage, lastSigned, List.of(key));
            long begun = System.nanoTime();
            for (int from = 0; from < entries; from += sealAfter) {
                sealer.append(from, entries(from, Math.min(entries, from + sealAfter)));
                sealer.seal();
            }
            return measured(begun, entries);
        } finally {
            remove(log);
        }
    }

    static Measured hashed(int entries) {
        List<byte[]> all = entries(0, entries);
        Frontier tree = new Frontier();
        long begun = System.nanoTime();
        all.forEach(tree::appendEntry);
        tree.root();
        return measured(begun, entries);
    }

    private static List<byte[]> entries(int from, int until) {
        return IntStream.range(from, until).mapToObj(position -> ByteBuffer.allocate(32).putInt(position).array()).toList();
    }

    static Measured measured(long begun, long done) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Measured(done / seconds, seconds * 1_000, seconds * 1_000);
    }

    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
