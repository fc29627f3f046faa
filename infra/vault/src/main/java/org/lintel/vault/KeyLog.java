package org.lintel.vault;

import static org.lintel.vault.VaultRefused.Reason.KEY_FILE_DAMAGED;
import static org.lintel.vault.VaultRefused.Reason.MASTER_KEY_ROTATED;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * The key file: a header, then records in the order of writing, and in memory where the newest of each reference lies. Records that nobody may read any
 * longer are overwritten with zeros where they lie; when they are more than half of the file, it is written anew without them. All methods but
 * {@link #tryRead} and {@link #knows} are for the one who holds the store's lock.
 */
final class KeyLog implements Closeable {

    private static final int CHUNK_BYTES = 1 << 20;

    private record Contents(GrowingFile file, Object identity, Map<KeyRef, Slot> index) {}

    private final Path folder;
    private final Path path;
    private final Disk disk;
    private final Function<KeyRef, Standing> standings;
    private final long tidyFromBytes;
    private final boolean givingUpLost;
    private final List<Slot> toOverwrite = new ArrayList<>();
    private final List<KeyRef> lost = new ArrayList<>();
    private volatile Contents contents;
    private byte[] wrappedStoreKey;
    private long blankBytes;
    /** Whether the file has parts that are no records. */
    private boolean torn;

    KeyLog(Path folder, Disk disk, Function<KeyRef, Standing> standings, long tidyFromBytes, boolean givingUpLost) throws IOException {
        this.folder = folder;
        this.path = in(folder);
        this.disk = disk;
        this.standings = standings;
        this.tidyFromBytes = tidyFromBytes;
        this.givingUpLost = givingUpLost;
        this.wrappedStoreKey = wrappedStoreKey(path, disk);
        this.contents = read();
        try {
            mend();
        } catch (IOException | RuntimeException unusable) {
            contents.file.close();
            throw unusable;
        }
    }

    static Path in(Path folder) {
        return folder.resolve("keys");
    }

    static byte[] wrappedStoreKey(Path path, Disk disk) throws IOException {
        try (Disk.OpenFile file = disk.open(path)) {
            byte[] header = new byte[(int) Math.min(KeyFileHeader.BYTES, file.size())];
            file.read(0, header);
            return KeyFileHeader.wrappedStoreKey(header, path);
        }
    }

    static void create(Path path, Disk disk, byte[] wrappedStoreKey) throws IOException {
        Path made = beside(path);
        try (Disk.OpenFile file = disk.create(made)) {
            file.write(0, KeyFileHeader.bytes(wrappedStoreKey));
            file.force();
        }
        disk.replace(made, path);
    }

    static Path beside(Path path) {
        return path.resolveSibling(path.getFileName() + ".new");
    }

    boolean knows(KeyRef ref) {
        return contents.index.containsKey(ref);
    }

    boolean hasChanged() throws IOException {
        Contents now = contents;
        return disk.stat(path).map(stat -> stat.size() != now.file.end() || !stat.identity().equals(now.identity)).orElse(true);
    }

    /** Without a lock: null also when the record was moved or overwritten in this moment. */
    @Nullable
    StoredKeyset tryRead(KeyRef ref) {
        Contents now = contents;
        Slot slot = now.index.get(ref);
        try {
            return slot == null ? null : read(now, ref, slot);
        } catch (IOException movedOrFailing) {
            return null;
        }
    }

    @Nullable
    StoredKeyset read(KeyRef ref) throws IOException {
        Slot slot = contents.index.get(ref);
        if (slot == null) {
            return null;
        }
        StoredKeyset keyset = read(contents, ref, slot);
        if (keyset == null) {
            throw damaged(List.of(ref), 0);
        }
        return keyset;
    }

    private static @Nullable StoredKeyset read(Contents from, KeyRef ref, Slot slot) throws IOException {
        byte[] bytes = new byte[slot.length()];
        from.file.file().read(slot.at(), bytes);
        KeyRecord record = KeyRecord.at(bytes, 0);
        return record == null || !record.ref().equals(ref) ? null : record.keyset();
    }

    List<KeyRef> refs() {
        return List.copyOf(contents.index.keySet());
    }

    List<KeyRef> lost() {
        return lost;
    }

    /** Reads what others wrote. */
    void catchUp() throws IOException {
        Disk.Stat now = disk.stat(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
        if (!now.identity().equals(contents.identity) || now.size() < contents.file.end()) {
            if (!Arrays.equals(wrappedStoreKey(path, disk), wrappedStoreKey)) {
                throw new VaultRefused(MASTER_KEY_ROTATED,
                        "The master key was rotated since this vault was opened; open it with the new one.");
            }
            Contents before = contents;
            toOverwrite.clear();
            contents = read();
            before.file.close();
            mend();
        } else if (now.size() > contents.file.end()) {
            KeyFileScan tail = KeyFileScan.of(contents.file.file(), contents.file.end(), now.size(), standings);
            take(contents, tail, now.size());
            mend();
        }
    }

    private Contents read() throws IOException {
        // A rename whose sync failed is made sure of before anything is added to the file under its new name.
        disk.forceFolder(folder);
        Disk.Stat stat = disk.stat(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
        Disk.OpenFile file = disk.open(path);
        try {
            if (stat.size() < KeyFileHeader.BYTES) {
                throw damaged(List.of(), KeyFileHeader.BYTES - stat.size());
            }
            KeyFileScan scan = KeyFileScan.of(file, KeyFileHeader.BYTES, stat.size(), standings);
            Contents read = new Contents(new GrowingFile(file, KeyFileHeader.BYTES), stat.identity(), new ConcurrentHashMap<>());
            blankBytes = 0;
            take(read, scan, stat.size());
            read.file.force();
            return read;
        } catch (IOException | RuntimeException unusable) {
            file.close();
            throw unusable;
        }
    }

    private void take(Contents into, KeyFileScan scan, long size) throws IOException {
        if (!scan.isWithoutLoss() && !givingUpLost) {
            throw damaged(scan.lost, scan.lostBytes);
        }
        into.file.endsAt(scan.end, size);
        scan.live.forEach((ref, slot) -> {
            Slot before = into.index.put(ref, slot);
            if (before != null) {
                toOverwrite.add(before);
            }
        });
        toOverwrite.addAll(scan.superseded);
        blankBytes += scan.blankBytes;
        lost.addAll(scan.lost);
        torn |= scan.torn || !scan.isWithoutLoss();
    }

    /** What nobody may read any longer goes; parts that are no records go too. */
    private void mend() throws IOException {
        overwrite();
        if (torn) {
            rewrite(wrappedStoreKey, UnaryOperator.identity());
        }
    }

    /** Returns when they are on the disk. Those that they replace are overwritten with the next {@link #overwrite}. */
    void append(List<StoredKeyset> keysets) throws IOException {
        if (keysets.isEmpty()) {
            return;
        }
        Map<KeyRef, Slot> added = new LinkedHashMap<>();
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        for (StoredKeyset keyset : keysets) {
            added.put(keyset.ref(), put(batch, keyset, contents.file.end() + batch.size(), batch.size()));
        }
        contents.file.append(batch.toByteArray());
        added.forEach((ref, slot) -> {
            Slot before = contents.index.put(ref, slot);
            if (before != null) {
                toOverwrite.add(before);
            }
        });
    }

    private static Slot put(ByteArrayOutputStream batch, StoredKeyset keyset, long at, int sinceBatchBegan) {
        byte[] record = KeyRecord.bytes(keyset, sinceBatchBegan);
        batch.writeBytes(record);
        return new Slot(at, record.length - keyset.wrapped().length - Integer.BYTES, record.length, keyset.generation());
    }

    /** Its bytes go with the next {@link #overwrite}. */
    void forgetIfErased(KeyRef ref) {
        Slot slot = contents.index.get(ref);
        if (slot != null && !standings.apply(ref).admits(slot.generation())) {
            contents.index.remove(ref);
            toOverwrite.add(slot);
        }
    }

    /** Returns when zeros are on the disk in the place of all that was forgotten or replaced. */
    void overwrite() throws IOException {
        if (toOverwrite.isEmpty()) {
            return;
        }
        for (Slot slot : toOverwrite) {
            contents.file.overwrite(slot.at() + slot.bodyAt(), new byte[slot.length() - slot.bodyAt()]);
        }
        contents.file.force();
        toOverwrite.forEach(slot -> blankBytes += slot.length());
        toOverwrite.clear();
    }

    void tidy() throws IOException {
        if (blankBytes >= tidyFromBytes && blankBytes > contents.file.end() / 2) {
            rewrite(wrappedStoreKey, UnaryOperator.identity());
        }
    }

    /** Writes the file anew beside the old one and puts it in its place: at every moment one of the two is there, whole. */
    void rewrite(byte[] nextWrappedStoreKey, UnaryOperator<StoredKeyset> wrapping) throws IOException {
        overwrite();
        Path made = beside(path);
        Disk.OpenFile next = disk.create(made);
        try {
            Map<KeyRef, Slot> index = new ConcurrentHashMap<>();
            long end = copy(next, nextWrappedStoreKey, wrapping, index);
            next.force();
            Object identity = disk.stat(made).orElseThrow(() -> new NoSuchFileException(made.toString())).identity();
            disk.replace(made, path);
            disk.forceFolder(folder);
            Contents before = contents;
            contents = new Contents(new GrowingFile(next, end), identity, index);
            wrappedStoreKey = nextWrappedStoreKey.clone();
            blankBytes = 0;
            torn = false;
            wipe(before.file.file());
        } catch (IOException | RuntimeException notDone) {
            next.close();
            throw notDone;
        }
    }

    /**
     * The file has no name any longer, but its bytes would lie on the disk for a while, and with them keysets that are erased later. Where this fails the new
     * file stands none the less.
     */
    private static void wipe(Disk.OpenFile nameless) {
        try (nameless) {
            long size = nameless.size();
            for (long at = 0; at < size; at += CHUNK_BYTES) {
                nameless.write(at, new byte[(int) Math.min(CHUNK_BYTES, size - at)]);
            }
            nameless.force();
        } catch (IOException notWiped) {
            // Nothing that was promised depends on it.
        }
    }

    private long copy(Disk.OpenFile next, byte[] nextWrappedStoreKey, UnaryOperator<StoredKeyset> wrapping, Map<KeyRef, Slot> index)
            throws IOException {
        List<Map.Entry<KeyRef, Slot>> inOrder = new ArrayList<>(contents.index.entrySet());
        inOrder.sort(Comparator.comparing(entry -> entry.getValue().at()));
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(KeyFileHeader.bytes(nextWrappedStoreKey));
        long written = 0;
        for (Map.Entry<KeyRef, Slot> entry : inOrder) {
            StoredKeyset keyset = read(contents, entry.getKey(), entry.getValue());
            if (keyset == null) {
                throw damaged(List.of(entry.getKey()), 0);
            }
            index.put(entry.getKey(), put(chunk, wrapping.apply(keyset), written + chunk.size(), 0));
            if (chunk.size() >= CHUNK_BYTES) {
                next.write(written, chunk.toByteArray());
                written += chunk.size();
                chunk.reset();
            }
        }
        next.write(written, chunk.toByteArray());
        return written + chunk.size();
    }

    private VaultRefused damaged(List<KeyRef> refs, long bytes) {
        Map<String, Integer> byClass = new TreeMap<>();
        refs.forEach(ref -> byClass.merge(ref.isOfAClass()
                ? "the class key of " + ref.retentionClass()
                : ref.retentionClass() + " in " + ref.session(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        byClass.forEach((name, count) -> parts.add(count + " of " + name));
        if (bytes > 0) {
            parts.add(bytes + " bytes of which nothing is known");
        }
        return new VaultRefused(KEY_FILE_DAMAGED, "The key file " + path + " is damaged. Keysets lost: " + String.join(", ", parts)
                + "; put back a copy of the file, or open it without them and restore a key backup.");
    }

    @Override
    public void close() throws IOException {
        contents.file.close();
    }
}
