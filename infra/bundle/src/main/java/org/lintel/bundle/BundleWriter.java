package org.lintel.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.lintel.bundle.BundleRefused.Reason;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.SignerKey;
import org.lintel.transparencylog.TilePath;
import org.lintel.transparencylog.TileSource;
import org.lintel.transparencylog.TiledTree;

/**
 * Writes a bundle from its first byte to its last: what goes with the events, the events one by one, then {@link #finish}. The same history gives the same
 * bytes. In memory are the events of one file, some sixty bytes for each file that was written, and for a session's bundle a bit for each event of the log.
 */
public final class BundleWriter {
    /** A file of events ends when it has so many, */
    public static final int EVENTS_IN_A_FILE = 4_096;
    /** or when the next one would make it longer than this; no line is. */
    public static final int BYTES_IN_A_FILE = 1 << 24;

    /**
     * Of how many events a bundle of all can be written: their tiles and full files of events are half of {@link Bundle#MOST_FILES}, and the other half is for
     * files that end before they are full, of which any two have 16 MiB together: two tebibytes.
     */
    public static final long MOST_EVENTS = 60_000_000;
    /** How many events a log may have of which a bundle of one session can be written, whichever of them are the session's. */
    public static final long MOST_EVENTS_BESIDE = 500_000_000;

    private final ZipWriter zip;
    private final SignedNote checkpoint;
    private final Checkpoint signed;
    private final @Nullable String session;
    private final List<SignerKey> keys;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    /** Of the first event in each file, for its name and that of its proofs. */
    private final List<Long> firsts = new ArrayList<>();
    /** Of all, where proofs are to be made. */
    private final BitSet positions = new BitSet();
    private int inFile;
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
     * @throws BundleRefused {@link Reason#TOO_MANY_FILES} where there is {@link #hasRoomFor no room}
     */
    public BundleWriter(OutputStream to, SignedNote checkpoint, @Nullable String session, List<SignerKey> keys) {
        this.zip = new ZipWriter(to);
        this.checkpoint = checkpoint;
        this.signed = Checkpoint.parse(checkpoint.text());
        this.session = session;
        this.keys = List.copyOf(keys);
        if (!hasRoomFor(signed.size(), session != null)) {
            throw new BundleRefused(Reason.TOO_MANY_FILES, "These are more events than a bundle is written of.");
        }
    }

    /**
     * @param events of the log
     * @return whether a bundle can be written of them, or of those of one session
     */
    public static boolean hasRoomFor(long events, boolean ofOneSession) {
        return events <= (ofOneSession ? MOST_EVENTS_BESIDE : MOST_EVENTS);
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
        if (inFile == EVENTS_IN_A_FILE || lines.size() + line.length > BYTES_IN_A_FILE) {
            endOfFile();
        }
        if (inFile == 0) {
            firsts.add(event.position());
        }
        lines.writeBytes(line);
        if (session != null) {
            positions.set(Math.toIntExact(event.position()));
        }
        inFile++;
        written++;
    }

    private void endOfFile() throws IOException {
        if (inFile > 0) {
            add(FileNames.events(firsts.getLast()), lines.toByteArray());
            lines.reset();
            inFile = 0;
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
            addProofs(new TiledTree(signed.size(), tiles));
        }
        String sums = HexFormat.of().formatHex(zip.add(FileNames.SUMS, this::writeSums).sum());
        Manifest manifest = new Manifest(signed.origin(), session, signed.size(), signed.root(), written, sums,
                keys.stream().map(SignerKey::verifier).toList());
        add(FileNames.MANIFEST, manifest.signed(keys).bytes());
        zip.finish();
    }

    private void addProofs(TiledTree tree) throws IOException {
        for (int file = 0; file < firsts.size(); file++) {
            int behind = file + 1 < firsts.size() ? Math.toIntExact(firsts.get(file + 1)) : positions.length();
            ByteArrayOutputStream proofs = new ByteArrayOutputStream();
            for (int at = Math.toIntExact(firsts.get(file)); at >= 0 && at < behind; at = positions.nextSetBit(at + 1)) {
                proofs.writeBytes(ProofLine.of(tree.inclusion(at)));
            }
            add(FileNames.proofs(firsts.get(file)), proofs.toByteArray());
        }
    }

    /** As sha256sum writes it, so that it can check a bundle that was unpacked. */
    private void writeSums(OutputStream to) throws IOException {
        zip.directory().each((name, content) -> to
                .write((HexFormat.of().formatHex(content.sum()) + "  " + name + "\n").getBytes(US_ASCII)));
    }

    private void add(String name, byte[] content) throws IOException {
        zip.add(name, to -> to.write(content));
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
