package org.lintel.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.lintel.bundle.BundleRefused.Reason;
import org.lintel.transparencylog.InclusionProof;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.TilePath;
import org.lintel.transparencylog.TileSource;

/**
 * A bundle that is read. When it is opened its files are found to be those of a bundle, in their order and nothing beside them; what is in them is read, and
 * refused, one by one, so that who examines a damaged one can say what is damaged. For one thread.
 */
public final class Bundle implements TileSource, AutoCloseable {
    /** Room for the list of all files. */
    static final int MOST_FILE_BYTES = 3 << 24;
    /** So that what is known of them, 180 bytes each, has room where an auditor's program has a quarter of a gigabyte, and their list in one file. */
    static final int MOST_FILES = 500_000;

    /** One part in so many: files of events are of nearly one size. */
    private static final int MORE_ROOM = 16;

    private final FileChannel channel;
    private final ZipReader zip;
    private final Map<String, ZipReader.Entry> entries;
    private final Sums sums;

    private Bundle(FileChannel channel) throws IOException {
        this.channel = channel;
        this.zip = new ZipReader(channel);
        this.entries = HashMap.newHashMap(zip.entries().size());
        for (ZipReader.Entry entry : zip.entries()) {
            if (entries.put(entry.name(), entry) != null) {
                throw new BundleRefused(Reason.FILE_UNEXPECTED, "A file is in this bundle twice.");
            }
            int most = FileNames.isByPosition(entry.name()) ? BundleWriter.BYTES_IN_A_FILE : MOST_FILE_BYTES;
            if (entry.size() > most) {
                throw new BundleRefused(Reason.FILE_TOO_LARGE, "A file of this bundle has more than " + most + " bytes.");
            }
        }
        this.sums = new Sums(entries);
        FileNames.check(zip.entries().stream().map(ZipReader.Entry::name).toList());
    }

    /**
     * @throws IOException where the file cannot be read
     * @throws BundleRefused where it is not a bundle, or has not exactly the files of one
     */
    public static Bundle open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            return new Bundle(channel);
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    /** @throws BundleRefused and LogRefused as {@link Manifest} says */
    public Manifest manifest() throws IOException {
        return Manifest.of(SignedNote.parse(part(FileNames.MANIFEST).content()));
    }

    /** @throws LogRefused where it is no note; who signed it is for a policy to say */
    public SignedNote checkpoint() throws IOException {
        return SignedNote.parse(part(FileNames.CHECKPOINT).content());
    }

    /** @return whether the list of checksums is the one that the manifest signs; from now on {@link Part#isWhole} goes by it */
    public boolean readSums(Manifest manifest) throws IOException {
        byte[] list = part(FileNames.SUMS).content();
        return sums.read(list) && Sha256.hex(list).equals(manifest.sums());
    }

    /** @return the names of the files of events, in order */
    public List<String> eventFiles() {
        return files(FileNames::isOfEvents);
    }

    /** @return the names of all files but those of events, tiles and proofs, and the two that say what is in the others */
    public List<String> companions() {
        return files(name -> FileNames.FIRST.contains(name) || name.startsWith("catalogues/"));
    }

    /** @return the catalogues' versions */
    public List<String> catalogues() {
        return files(name -> name.startsWith("catalogues/")).stream()
                .map(name -> name.substring("catalogues/".length(), name.length() - ".json".length())).toList();
    }

    public Part catalogue(String version) throws IOException {
        return part(FileNames.catalogue(version));
    }

    /** @return the names of the files of tiles */
    public List<String> tileFiles() {
        return files(name -> name.startsWith("tile/"));
    }

    public List<String> proofFiles() {
        return files(name -> name.startsWith("proofs/"));
    }

    /** @return of the file that goes with this one of events */
    public Part proofsOf(String eventFile) throws IOException {
        return part(FileNames.proofs(FileNames.positionIn(eventFile)));
    }

    /**
     * @param size of the tree
     * @return the proofs in a file, none of them verified
     * @throws BundleRefused {@link Reason#PROOF_MALFORMED}
     */
    public static List<InclusionProof> proofsIn(Part part, long size) {
        return ProofLine.allIn(part.content(), size);
    }

    /** @return the position of the first event in a file, as its name says */
    public static long positionIn(String eventFile) {
        return FileNames.positionIn(eventFile);
    }

    /** @return whether the files of tiles are those of a tree of this size, each once and in order */
    public boolean hasTheTilesOf(long size) {
        Tiles expected = new Tiles(size);
        return tileFiles().stream().allMatch(name -> expected.hasNext() && expected.next().toString().equals(name)) && !expected.hasNext();
    }

    @Override
    public Optional<byte[]> tile(TilePath path) {
        try {
            return entries.containsKey(path.toString()) ? Optional.of(part(path.toString()).content()) : Optional.empty();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** @throws BundleRefused {@link Reason#FILE_MISSING}, {@link Reason#NOT_CANONICAL} */
    public Part part(String name) throws IOException {
        ZipReader.Entry entry = entry(name);
        return part(entry, new byte[(int) entry.size()]);
    }

    /**
     * The same, for who reads many large files and has done with those before.
     *
     * @param room that it is read into if it is large enough; its bytes are the part's from now on
     * @return with this room, or with a new one that is somewhat larger than needed
     * @throws BundleRefused as above
     */
    public Part part(String name, byte[] room) throws IOException {
        ZipReader.Entry entry = entry(name);
        int size = (int) entry.size();
        return part(entry, room.length >= size ? room : new byte[size + size / MORE_ROOM]);
    }

    private Part part(ZipReader.Entry entry, byte[] room) throws IOException {
        zip.read(entry, room);
        return new Part(entry.name(), room, (int) entry.size(), entry.crc(), sums.of(entry));
    }

    private ZipReader.Entry entry(String name) {
        ZipReader.Entry entry = entries.get(name);
        if (entry == null) {
            throw new BundleRefused(Reason.FILE_MISSING, "There is no file " + name + " in this bundle.");
        }
        return entry;
    }

    private List<String> files(Predicate<String> which) {
        return zip.entries().stream().map(ZipReader.Entry::name).filter(which).toList();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
