package org.lintel.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.InclusionProof;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.SignerKey;
import org.lintel.transparencylog.TilePath;
import org.lintel.transparencylog.TileSource;
import org.lintel.transparencylog.TiledTree;

/**
 * Writes a bundle from its first byte to its last: what goes with the events, the events one by one, then {@link #finish}. The same history gives the same
 * bytes. Of the events those of one file are in memory; of a session's bundle the positions too.
 */
public final class BundleWriter {
    /** A file of events ends when it has so many, */
    public static final int EVENTS_IN_A_FILE = 4_096;
    /** or when the next one would make it longer than this; one alone may be. */
    public static final int BYTES_IN_A_FILE = 1 << 24;

    private final ZipWriter zip;
    private final StringBuilder sums = new StringBuilder();
    private final SignedNote checkpoint;
    private final Checkpoint signed;
    private final @Nullable String session;
    private final List<SignerKey> keys;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final List<List<Long>> files = new ArrayList<>();
    private long written;

    /**
     * What goes with the events, each as the text that it is.
     *
     * @param policy     whom the registry would have one trust (C2SP tlog-policy); nobody who reads a bundle takes it from there
     * @param schemas    of which fields the payloads are made
     * @param roster     who holds which office, by pseudonym
     * @param catalogues the catalogues of guidelines by their versions
     */
    public record Company(String policy, String schemas, String roster, Map<String, String> catalogues) {}

    /**
     * @param checkpoint under which all events are
     * @param session    of which alone the events are; null for all
     * @param keys       that sign the manifest: those of the log
     */
    public BundleWriter(OutputStream to, SignedNote checkpoint, @Nullable String session, List<SignerKey> keys) {
        this.zip = new ZipWriter(to);
        this.checkpoint = checkpoint;
        this.signed = Checkpoint.parse(checkpoint.text());
        this.session = session;
        this.keys = List.copyOf(keys);
    }

    /** Before any event. */
    public void begin(Company company) throws IOException {
        add(FileNames.README, readme());
        add(FileNames.POLICY, company.policy.getBytes(UTF_8));
        add(FileNames.CHECKPOINT, checkpoint.bytes());
        add(FileNames.SCHEMAS, company.schemas.getBytes(UTF_8));
        add(FileNames.ROSTER, company.roster.getBytes(UTF_8));
        SortedMap<String, String> catalogues = new TreeMap<>();
        company.catalogues.forEach((version, text) -> catalogues.put(FileNames.catalogue(version), text));
        for (Map.Entry<String, String> catalogue : catalogues.entrySet()) {
            add(catalogue.getKey(), catalogue.getValue().getBytes(UTF_8));
        }
    }

    /** @param nonce 16 bytes */
    public void event(EventRecord event, byte[] nonce) throws IOException {
        byte[] line = EventLine.of(event, nonce);
        if (files.isEmpty() || files.getLast().size() == EVENTS_IN_A_FILE || lines.size() + line.length > BYTES_IN_A_FILE) {
            endOfFile();
            files.add(new ArrayList<>());
        }
        lines.writeBytes(line);
        files.getLast().add(event.position());
        written++;
    }

    private void endOfFile() throws IOException {
        if (lines.size() > 0) {
            add(FileNames.events(files.getLast().getFirst()), lines.toByteArray());
            lines.reset();
        }
        if (session == null && !files.isEmpty()) {
            files.removeLast();
        }
    }

    /** @param tiles of the log */
    public void finish(TileSource tiles) throws IOException {
        endOfFile();
        if (session == null) {
            for (Iterator<TilePath> all = new Tiles(signed.size()); all.hasNext();) {
                TilePath path = all.next();
                add(path.toString(), tiles.whatIsIn(path));
            }
        } else {
            TiledTree tree = new TiledTree(signed.size(), tiles);
            for (List<Long> positions : files) {
                ByteArrayOutputStream proofs = new ByteArrayOutputStream();
                for (long position : positions) {
                    InclusionProof proof = tree.inclusion(position);
                    proofs.writeBytes(ProofLine.of(proof));
                }
                add(FileNames.proofs(positions.getFirst()), proofs.toByteArray());
            }
        }
        byte[] list = sums.toString().getBytes(US_ASCII);
        zip.add(FileNames.SUMS, list);
        Manifest manifest = new Manifest(signed.origin(), session, signed.size(), signed.root(), written, Sha256.hex(list),
                keys.stream().map(SignerKey::verifier).toList());
        zip.add(FileNames.MANIFEST, manifest.signed(keys).bytes());
        zip.finish();
    }

    private void add(String name, byte[] content) throws IOException {
        // As sha256sum writes it, so that it can check a bundle that was unpacked.
        sums.append(Sha256.hex(content)).append("  ").append(name).append('\n');
        zip.add(name, content);
    }

    private static byte[] readme() throws IOException {
        try (InputStream text = BundleWriter.class.getResourceAsStream(FileNames.README)) {
            if (text == null) {
                throw new IllegalStateException("The text for readers is not on the class path.");
            }
            return text.readAllBytes();
        }
    }
}
