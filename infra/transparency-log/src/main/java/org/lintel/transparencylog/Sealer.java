package org.lintel.transparencylog;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.transparencylog.LogRefused.Reason;

/**
 * Follows a history of entries, extends the tree by them, stores its tiles and signs checkpoints. It never signs two histories: what was signed last is kept
 * beside the key, what is given for positions that are sealed is compared with what was sealed, and where the two differ it has {@linkplain State#STOPPED
 * stopped} for good.
 *
 * <p>Who feeds it repeats: entries from {@link #next()} on, {@link #append}, and {@link #seal} from time to time. Not for several threads.
 */
public final class Sealer {

    /** What a sealer does with the entries that it is given. */
    public enum State {
        /** The tiles of what was signed are missing or damaged: the history is compared with what was signed, and nothing is written or signed. */
        CHECKING,
        /** The history is the one that was signed; its tiles are written once more, and nothing is signed. */
        REBUILDING,
        /** Entries are sealed. */
        SEALING,
        /** The history is not the one that was signed. Nothing is written or signed any more; what is published stays. */
        STOPPED
    }

    private static final int MOST_UNSEALED = 1 << 16;
    private static final byte[] NOTHING = {};

    private final TileStorage storage;
    private final CheckpointFile lastSigned;
    private final List<SignerKey> keys;
    private State state = State.SEALING;
    private @Nullable LogRefused stoppedBecause;
    private OptionalLong differsAt = OptionalLong.empty();

    private byte[] kept;
    private byte[] attempted;
    private SignedNote signed;
    private Checkpoint promise;
    /** What was found signed at the beginning, one checkpoint or two. */
    private List<Checkpoint> found = List.of();
    private GrowingTree tree;
    private long stored;
    private Frontier checked = new Frontier();
    private @Nullable SealedBundle compared;

    private record SealedBundle(long index, List<byte[]> entries) {}

    /** That the tiles do not make the tree that was signed, which says nothing of the history. */
    private static final class DamagedTiles extends Exception {}

    private Sealer(TileStorage storage, CheckpointFile lastSigned, List<SignerKey> keys, byte[] kept, SignedNote signed) {
        this.kept = kept;
        this.attempted = kept;
        this.storage = storage;
        this.lastSigned = lastSigned;
        this.keys = keys;
        this.signed = signed;
        this.promise = Checkpoint.parse(signed.text());
        this.tree = new GrowingTree();
    }

    /**
     * Goes on from what was signed last; a log of which there is nothing begins with a checkpoint of the empty tree. Tiles beyond what was signed are dropped:
     * nobody was told of them, and the entries may be other ones by now.
     *
     * @param lastSigned beside the keys, apart from the storage
     * @param keys       each signs, so that a key can be exchanged with overlap; all have the name that is the log's origin
     * @throws LogRefused {@link Reason#CHECKPOINT_MISSING}, {@link Reason#CHECKPOINTS_DISAGREE}, {@link Reason#NOT_SIGNED} and
     *     {@link Reason#SIGNATURE_WRONG} when what is kept was not signed by these keys, {@link Reason#STORAGE_FAILED}
     */
    public static Sealer open(TileStorage storage, CheckpointFile lastSigned, List<SignerKey> keys) {
        if (keys.isEmpty() || keys.stream().map(key -> key.verifier().name()).distinct().count() > 1) {
            throw new IllegalArgumentException("a log is signed by one key or more, all of one name");
        }
        byte[] beside = lastSigned.read().orElse(NOTHING);
        Optional<SignedNote> kept = Optional.of(beside).filter(bytes -> bytes.length > 0).map(bytes -> own(bytes, keys));
        Optional<SignedNote> published = storage.checkpoint().map(bytes -> own(bytes, keys));
        if (kept.isEmpty() && published.isEmpty()) {
            if (storage.hasTiles()) {
                throw new LogRefused(Reason.CHECKPOINT_MISSING,
                        "There are tiles, but nothing says which tree was signed. Put the last checkpoint back.");
            }
            Sealer begun = new Sealer(storage, lastSigned, keys, beside, signedBy(keys, 0, Hash.OF_EMPTY_TREE));
            begun.keep(begun.signed);
            storage.publish(begun.signed.bytes());
            return begun;
        }
        Sealer sealer = new Sealer(storage, lastSigned, keys, beside, larger(kept, published));
        sealer.found = Stream.of(kept, published).flatMap(Optional::stream).map(SignedNote::text).map(Checkpoint::parse).toList();
        sealer.resume();
        return sealer;
    }

    private static SignedNote own(byte[] bytes, List<SignerKey> keys) {
        SignedNote note = SignedNote.parse(bytes);
        note.verifiedBy(keys.stream().map(SignerKey::verifier).toList());
        if (!Checkpoint.parse(note.text()).origin().equals(keys.getFirst().verifier().name())) {
            throw new LogRefused(Reason.NOT_SIGNED, "The checkpoint that is kept is of another log.");
        }
        return note;
    }

    private static SignedNote larger(Optional<SignedNote> kept, Optional<SignedNote> published) {
        SignedNote a = kept.or(() -> published).orElseThrow();
        SignedNote b = published.orElse(a);
        Checkpoint ofA = Checkpoint.parse(a.text());
        Checkpoint ofB = Checkpoint.parse(b.text());
        if (ofA.size() == ofB.size() && !ofA.root().equals(ofB.root())) {
            throw disagree();
        }
        return ofA.size() >= ofB.size() ? a : b;
    }

    private void resume() {
        long size = promise.size();
        try {
            TiledTree tiles = new TiledTree(size, storage);
            GrowingTree continued = GrowingTree.of(size, storage);
            if (!tiles.root().equals(promise.root()) || !continued.root().equals(promise.root())) {
                state = State.CHECKING;
                return;
            }
            if (!found.stream().allMatch(older -> Frontier.of(older.size(), tiles).root().equals(older.root()))) {
                throw disagree();
            }
            tree = continued;
            stored = size;
        } catch (LogRefused unreadable) {
            switch (unreadable.reason()) {
                case TILE_MISSING, TILE_LENGTH, BUNDLE_LENGTH, BUNDLE_DIFFERS -> state = State.CHECKING;
                default -> throw unreadable;
            }
            return;
        }
        storage.dropBeyond(size);
        keep(signed);
        storage.publish(signed.bytes());
    }

    private static LogRefused disagree() {
        return new LogRefused(Reason.CHECKPOINTS_DISAGREE, "The checkpoint beside the key and the published one are of two histories.");
    }

    public State state() {
        return state;
    }

    /** @return where the history that was given first differed from what was signed, if that is why it {@linkplain State#STOPPED stopped} and is known */
    public OptionalLong differsAt() {
        return differsAt;
    }

    /** @return the position of the entry that it needs next. It may go back: after checking, all is asked for once more to rebuild */
    public long next() {
        return state == State.CHECKING ? checked.size() : tree.size();
    }

    /** @return what was signed last */
    public SignedNote signed() {
        return signed;
    }

    /** @return how many entries are sealed: the size of what was signed last */
    public long size() {
        return promise.size();
    }

    /**
     * @param position of the first of the entries; not after {@link #next()}. Those before it are compared with what they were when they were given
     * @throws LogRefused {@link Reason#HISTORY_DIFFERS}, now and whenever it is called again; {@link Reason#ENTRIES_MISSING}; {@link Reason#ENTRY_TOO_LONG};
     *     {@link Reason#UNSEALED_TOO_MANY} when {@link #seal()} is to be called first: as many as there was room for were taken
     */
    public void append(long position, List<byte[]> entries) {
        checkGoesOn();
        if (position < 0) {
            throw new IllegalArgumentException("positions begin with 0");
        }
        if (position > next()) {
            throw new LogRefused(Reason.ENTRIES_MISSING,
                    "The entry at position " + next() + " comes next, not the one at " + position + ".");
        }
        // Where checking ends within these entries, all of them are asked for once more.
        for (int i = 0; i < entries.size() && position + i <= next(); i++) {
            appendOne(position + i, entries.get(i));
        }
    }

    private void appendOne(long position, byte[] entry) {
        if (state == State.CHECKING) {
            if (position == checked.size()) {
                EntryBundle.checkLength(entry);
                checked.appendEntry(entry);
                beginRebuildingWhereItIsTheSame();
            }
        } else if (position < tree.size()) {
            compare(position, entry);
        } else if (tree.size() - stored >= MOST_UNSEALED) {
            throw new LogRefused(Reason.UNSEALED_TOO_MANY, MOST_UNSEALED + " entries wait to be sealed.");
        } else {
            tree.append(entry);
        }
    }

    private void beginRebuildingWhereItIsTheSame() {
        for (Checkpoint one : found) {
            if (checked.size() == one.size() && !checked.root().equals(one.root())) {
                throw stop(Reason.HISTORY_DIFFERS, "The history's first " + one.size() + " entries are not those that were signed.");
            }
        }
        if (checked.size() == promise.size()) {
            state = State.REBUILDING;
            checked = new Frontier();
        }
    }

    /** What is not sealed yet cannot be compared: an entry that is given twice before is taken as it was first. */
    private void compare(long position, byte[] entry) {
        if (state != State.SEALING || position >= promise.size()) {
            return;
        }
        try {
            if (!Arrays.equals(sealedEntry(position), entry)) {
                differsAt = OptionalLong.of(position);
                throw stop(Reason.HISTORY_DIFFERS, "The entry at position " + position + " is not the one that was sealed.");
            }
        } catch (DamagedTiles damaged) {
            checkAll();
        }
    }

    private void checkAll() {
        state = State.CHECKING;
        found = List.of(promise);
        tree = new GrowingTree();
        checked = new Frontier();
        compared = null;
        stored = 0;
    }

    private byte[] sealedEntry(long position) throws DamagedTiles {
        long index = position / TilePath.FULL;
        int within = (int) (position % TilePath.FULL);
        SealedBundle bundle = compared;
        if (bundle == null || bundle.index != index || within >= bundle.entries.size()) {
            bundle = new SealedBundle(index, sealedBundle(index));
            compared = bundle;
        }
        return bundle.entries.get(within);
    }

    /** As it was signed: of all that is beside the way from its first entry to the root the other entries are a part. */
    private List<byte[]> sealedBundle(long index) throws DamagedTiles {
        try {
            TiledTree tiles = new TiledTree(promise.size(), storage);
            List<byte[]> entries = tiles.bundle(index);
            for (int place = 0; place < entries.size(); place++) {
                if (!Hash.ofLeaf(entries.get(place)).equals(tiles.complete(0, index * TilePath.FULL + place))) {
                    throw new DamagedTiles();
                }
            }
            tiles.inclusion(index * TilePath.FULL).verify(Hash.ofLeaf(entries.getFirst()), promise.root());
            return entries;
        } catch (LogRefused unreadable) {
            if (unreadable.reason() == Reason.STORAGE_FAILED) {
                throw unreadable;
            }
            throw new DamagedTiles();
        }
    }

    /**
     * Says how many entries there are now. What was sealed does not go away.
     *
     * @throws LogRefused {@link Reason#HISTORY_SHORTER}, now and whenever anything else is called
     */
    public void historyHas(long entries) {
        checkGoesOn();
        if (entries < promise.size()) {
            throw stop(Reason.HISTORY_SHORTER, "The history has " + entries + " entries, but " + promise.size() + " were signed.");
        }
    }

    /**
     * Stores the tiles of all that was appended, durably, then signs, then publishes. Where nothing was appended, or while {@linkplain State#CHECKING checking}
     * and {@linkplain State#REBUILDING rebuilding}, what was signed last stays.
     *
     * @return what was signed last
     * @throws LogRefused {@link Reason#STORAGE_FAILED}: to be called again; {@link Reason#HISTORY_DIFFERS}, {@link Reason#HISTORY_SHORTER}
     */
    public SignedNote seal() {
        checkGoesOn();
        if (state == State.CHECKING || tree.size() == stored) {
            return signed;
        }
        Map<TilePath, byte[]> tiles = new LinkedHashMap<>();
        TilePath.between(stored, tree.size()).forEach(path -> tiles.put(path, tree.bytes(path)));
        storage.write(tiles);
        if (tree.size() >= promise.size()) {
            sign();
        }
        stored = tree.size();
        tree.stored();
        tiles.keySet().stream().filter(TilePath::isFull).forEach(storage::dropPartialsOf);
        return signed;
    }

    private void sign() {
        if (state == State.REBUILDING) {
            if (!Frontier.of(promise.size(), new TiledTree(tree.size(), storage)).root().equals(promise.root())) {
                throw stop(Reason.HISTORY_DIFFERS, "The history changed while its tiles were written once more.");
            }
            storage.dropBeyond(tree.size());
            state = State.SEALING;
        }
        if (tree.size() > promise.size()) {
            keep(signedBy(keys, tree.size(), tree.root()));
        }
        storage.publish(signed.bytes());
    }

    private static SignedNote signedBy(List<SignerKey> keys, long size, Hash root) {
        String text = new Checkpoint(keys.getFirst().verifier().name(), size, root).text();
        return new SignedNote(text, keys.stream().map(key -> key.sign(text)).toList());
    }

    /**
     * Beside the key, before anybody sees it: no checkpoint is told that the key's keeper could forget. What lies there must be what this sealer left, or was
     * about to leave when the disk failed; anything else was signed by somebody else with the same key.
     */
    private void keep(SignedNote note) {
        byte[] there = lastSigned.read().orElse(NOTHING);
        if (!Arrays.equals(there, kept) && !Arrays.equals(there, attempted)) {
            throw stop(Reason.CHECKPOINTS_DISAGREE, "Somebody else has signed with this log's key.");
        }
        attempted = note.bytes();
        lastSigned.replace(attempted);
        kept = attempted;
        signed = note;
        promise = Checkpoint.parse(note.text());
    }

    private void checkGoesOn() {
        LogRefused because = stoppedBecause;
        if (because != null) {
            throw new LogRefused(because.reason(), String.valueOf(because.getMessage()), because);
        }
    }

    private LogRefused stop(Reason reason, String sentence) {
        state = State.STOPPED;
        LogRefused because = new LogRefused(reason, sentence);
        stoppedBecause = because;
        return because;
    }
}
