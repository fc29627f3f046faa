package org.lintel.transparencylog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.lintel.transparencylog.LogRefused.Reason;

/** A tree that grows, and its tiles in a storage: those that are served or, while all of them are made anew, others beside them. */
final class StoredTree {

    private final TileStorage storage;
    private final GrowingTree tree;
    private long stored;
    /** While they are made anew: that all of it is written beside, and is to take the other tiles' place. */
    private boolean whole;

    private StoredTree(TileStorage storage, GrowingTree tree) {
        this.storage = storage;
        this.tree = tree;
        this.stored = tree.size();
    }

    /** An empty one. */
    static StoredTree empty(TileStorage storage) {
        return new StoredTree(storage, new GrowingTree());
    }

    /** @throws LogRefused as {@link GrowingTree#of} */
    static StoredTree of(long size, TileStorage storage) {
        return new StoredTree(storage, GrowingTree.of(size, storage));
    }

    long size() {
        return tree.size();
    }

    Hash root() {
        return tree.root();
    }

    /** @return how many entries wait to be stored */
    long waiting() {
        return tree.size() - stored;
    }

    boolean holds(long position) {
        return tree.holds(position);
    }

    boolean has(long position, byte[] entry) {
        return tree.has(position, entry);
    }

    void append(byte[] entry) {
        tree.append(entry);
    }

    /** Stores, durably, the tiles of all that was appended; again when it is called again, until that is {@link #told}. */
    void store() {
        storage.write(bytesOf(TilePath.between(stored, tree.size())));
    }

    /** A checkpoint over all that is stored was given out: the tiles that became full replace the partial ones. */
    void told() {
        List<TilePath> paths = TilePath.between(stored, tree.size());
        storedAll();
        paths.stream().filter(TilePath::isFull).forEach(storage::dropPartialsOf);
    }

    /**
     * Stores full tiles beside those that are served; once all that was signed is there again they take the others' place, though it be at the second attempt.
     *
     * @return whether they did
     * @throws LogRefused {@link Reason#HISTORY_DIFFERS}
     */
    boolean madeAnew(Checkpoint signed) {
        if (!whole) {
            boolean reached = tree.size() >= signed.size();
            storage.writeBeside(bytesOf(Stream.concat(TilePath.between(stored, tree.size()).stream().filter(TilePath::isFull),
                    reached ? TilePath.between(0, tree.size()).stream().filter(path -> !path.isFull()) : Stream.empty()).toList()));
            if (reached && !Frontier.of(signed.size(), new TiledTree(tree.size(), storage.beside())).root().equals(signed.root())) {
                throw new LogRefused(Reason.HISTORY_DIFFERS, "The history changed while its tiles were written once more.");
            }
            storedAll();
            whole = reached;
        }
        if (whole) {
            storage.putBesideInPlace();
            whole = false;
            return true;
        }
        return false;
    }

    private Map<TilePath, byte[]> bytesOf(List<TilePath> paths) {
        Map<TilePath, byte[]> tiles = new LinkedHashMap<>();
        paths.forEach(path -> tiles.put(path, tree.bytes(path)));
        return tiles;
    }

    private void storedAll() {
        stored = tree.size();
        tree.stored();
    }
}
