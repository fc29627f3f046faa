package org.lintel.benchmarks.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.lintel.application.StartRefused;
import org.lintel.auditor.Audit;
import org.lintel.benchmarks.Progress;
import org.lintel.benchmarks.axon4.Measured;
import org.lintel.bundle.BundleWriter;
import org.lintel.bundle.EventRecord;
import org.lintel.json.CatalogueReader;
import org.lintel.json.CatalogueVersions;
import org.lintel.json.EventSchemas;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.Frontier;
import org.lintel.transparencylog.Hash;
import org.lintel.transparencylog.HashTile;
import org.lintel.transparencylog.SignatureType;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.SignerKey;
import org.lintel.transparencylog.TilePath;

/** A bundle of made-up events of the shape of a registry's, and the policy by which it is verified. */
final class SampledBundle {
    private static final String ORIGIN = "lintel/bench";
    private static final int BUFFER = 1 << 20;
    private static final Instant BEGINNING = Instant.parse("2027-01-01T00:00:00Z");

    private final Path file;
    private final Path policy;
    private final int events;

    private SampledBundle(Path file, Path policy, int events) {
        this.file = file;
        this.policy = policy;
        this.events = events;
    }

    /** @param bytes of each payload, as sealed texts are: letters, and few quotes */
    static SampledBundle written(Path folder, int events, int bytes, PrintWriter out) throws IOException {
        SignerKey key = SignerKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());
        Path policy = Files.writeString(folder.resolve("policy"), "log " + key.verifier() + "\nquorum none\n");
        Path file = folder.resolve("bundle.zip");
        Progress progress = new Progress(out, "Writing a bundle", "events");
        List<List<Hash>> levels = levels(events, bytes, progress);
        Map<String, byte[]> tiles = new HashMap<>();
        for (int level = 0; level < levels.size(); level++) {
            List<Hash> hashes = levels.get(level);
            for (int from = 0; from < hashes.size(); from += TilePath.FULL) {
                List<Hash> tile = hashes.subList(from, Math.min(hashes.size(), from + TilePath.FULL));
                tiles.put(new TilePath(level, from / TilePath.FULL, tile.size()).toString(), new HashTile(tile).bytes());
            }
        }
        Frontier tree = new Frontier();
        levels.getFirst().forEach(tree::append);
        String text = new Checkpoint(ORIGIN, events, tree.root()).text();
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            BundleWriter writer = new BundleWriter(to, SignedNote.of(text, key.sign(text)), null, List.of(key));
            writer.begin(new BundleWriter.Company("log " + key.verifier() + "\nquorum none\n", EventSchemas.text(), "[]\n",
                    Map.of(CatalogueVersions.shipped().version(), CatalogueReader.illustrativeText())));
            Random random = new Random(events);
            for (int position = 0; position < events; position++) {
                writer.event(event(position, bytes, random), nonce(position));
                progress.reached(events + position + 1L, 2L * events);
            }
            writer.finish(path -> Optional.ofNullable(tiles.get(path.toString())));
        }
        return new SampledBundle(file, policy, events);
    }

    private static List<List<Hash>> levels(int events, int bytes, Progress progress) {
        Random random = new Random(events);
        List<List<Hash>> levels = new ArrayList<>();
        List<Hash> leaves = new ArrayList<>();
        for (int position = 0; position < events; position++) {
            leaves.add(Hash.ofLeaf(event(position, bytes, random).entry(nonce(position))));
            progress.reached(position + 1L, 2L * events);
        }
        for (List<Hash> hashes = leaves; !hashes.isEmpty();) {
            levels.add(hashes);
            List<Hash> above = new ArrayList<>();
            for (int from = 0; from + TilePath.FULL <= hashes.size(); from += TilePath.FULL) {
                Frontier tile = new Frontier();
                hashes.subList(from, from + TilePath.FULL).forEach(tile::append);
                above.add(tile.root());
            }
            hashes = above;
        }
        return levels;
    }

    @SuppressWarnings("NullAway") // does not see the annotation on the type argument of another module's record
    private static EventRecord event(int position, int bytes, Random random) {
        StringBuilder payload = new StringBuilder("{\"accreditation\":\"").append(new UUID(random.nextLong(), position))
                .append("\",\"by\":{\"role\":\"SEC\",\"id\":\"").append(new UUID(random.nextLong(), position)).append("\"},\"reasons\":\"");
        while (payload.length() < bytes - 2) {
            payload.append(Long.toString(random.nextLong() & Long.MAX_VALUE, Character.MAX_RADIX));
        }
        payload.setLength(bytes - 2);
        return new EventRecord(position, position, "%032x".formatted(position), BEGINNING.plusMillis(position),
                new UUID(position, position).toString(), "CheckRecorded", "2", BEGINNING.plusMillis(position),
                List.of("accreditation=" + new UUID(position, 1)), Map.of(), payload.append("\"}").toString());
    }

    private static byte[] nonce(int position) {
        byte[] nonce = new byte[EventRecord.NONCE_BYTES];
        new Random(position).nextBytes(nonce);
        return nonce;
    }

    int bytesEach() {
        return (int) (size() / events);
    }

    private long size() {
        return file.toFile().length();
    }

    /** Every byte of the file, read and hashed, and nothing else. */
    Measured hashed() throws IOException {
        long begun = System.nanoTime();
        try (InputStream from = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
        return SealedEntries.measured(begun, events);
    }

    /** The auditor's program as auditors have it, in one jar; its start and its end included. */
    Measured verified(int heapMegabytes) throws IOException, InterruptedException {
        Path said = file.resolveSibling("said");
        long begun = System.nanoTime();
        Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-cp", auditor(), Audit.class.getName(),
                "verify", file.toString(), "--policy", policy.toString()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        if (program.waitFor() != 0) {
            throw new StartRefused("The bundle is not found consistent: " + Files.readString(said));
        }
        return SealedEntries.measured(begun, events);
    }

    /** Where it is not in a jar yet, it is where this program is. */
    private static String auditor() {
        Path place = Path.of(URI.create(Audit.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        return Files.isRegularFile(place) ? place.toString() : System.getProperty("java.class.path");
    }

    void delete() {
        try {
            Files.delete(file);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
