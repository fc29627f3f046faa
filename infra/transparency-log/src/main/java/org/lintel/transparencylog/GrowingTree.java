package org.lintel.transparencylog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.lintel.transparencylog.LogRefused.Reason;

/**
 * A tree that grows and keeps what its tiles need: of each level the tile at the right edge, and full tiles until they were stored. So it holds 8 × 255 hashes
 * and 255 entries, and what is not yet stored.
 */
final class GrowingTree {

    private final List<List<Hash>> edge;
    private final List<byte[]> lastEntries;
    private final Map<TilePath, byte[]> fullTiles = new HashMap<>();
    private long size;

    GrowingTree() {
        this.edge = IntStream.range(0, TilePath.LEVELS).<List<Hash>>mapToObj(level -> new ArrayList<>()).toList();
        this.lastEntries = new ArrayList<>();
    }

    /**
     * The tree of a size, to be continued.
     *
     * @throws LogRefused when its tiles cannot be read, or its last entries are not those that its last tile has the hashes of; whether they make the right root is for the caller to ask
     */
    static GrowingTree of(long size, TileSource tiles) {
        GrowingTree tree = new GrowingTree();
        tree.size = size;
        for (int level = TilePath.ENTRIES; level < TilePath.LEVELS; level++) {
            long index = TilePath.nodes(level, size) / TilePath.FULL;
            int at = level;
            TilePath.in(size, level, index).ifPresent(path -> tree.readEdge(at, path.width(), tiles.whatIsIn(path)));
        }
        if (!tree.lastEntries.stream().map(Hash::ofLeaf).toList().equals(tree.edge.getFirst())) {
            throw new LogRefused(Reason.BUNDLE_DIFFERS, "The last entries are not those of the last tile.");
        }
        return tree;
    }

    private void readEdge(int level, int width, byte[] tile) {
        if (level == TilePath.ENTRIES) {
            lastEntries.addAll(EntryBundle.read(width, tile));
        } else {
            edge.get(level).addAll(HashTile.read(width, tile).hashes());
        }
    }

    void append(byte[] entry) {
        EntryBundle.checkLength(entry);
        lastEntries.add(entry.clone());
        if (lastEntries.size() == TilePath.FULL) {
            fullTiles.put(new TilePath(TilePath.ENTRIES, size / TilePath.FULL, TilePath.FULL), EntryBundle.write(lastEntries));
            lastEntries.clear();
        }
        size++;
        put(0, Hash.ofLeaf(entry));
    }

    private void put(int level, Hash hash) {
        List<Hash> tile = edge.get(level);
        tile.add(hash);
        if (tile.size() == TilePath.FULL) {
            HashTile full = new HashTile(tile);
            fullTiles.put(new TilePath(level, TilePath.nodes(level, size) / TilePath.FULL - 1, TilePath.FULL), full.bytes());
            tile.clear();
            put(level + 1, full.complete(TilePath.HEIGHT, 0));
        }
    }

    long size() {
        return size;
    }

    /** @return whether the entry at this position is in memory: one of the last tile, or of those that are not stored yet */
    boolean holds(long position) {
        return position >= size - lastEntries.size() || fullTiles.containsKey(bundleOf(position));
    }

    /** @return whether this is the entry that was appended at the position, which it {@link #holds} */
    boolean has(long position, byte[] entry) {
        long first = size - lastEntries.size();
        byte[] given = position >= first
                ? lastEntries.get((int) (position - first))
                : EntryBundle.read(TilePath.FULL, bytes(bundleOf(position))).get((int) (position % TilePath.FULL));
        return Arrays.equals(given, entry);
    }

    private static TilePath bundleOf(long position) {
        return new TilePath(TilePath.ENTRIES, position / TilePath.FULL, TilePath.FULL);
    }

    /** @return what lies at this path at the tree's right edge, or has become full since {@link #stored} */
    byte[] bytes(TilePath path) {
        byte[] full = fullTiles.get(path);
        if (full != null) {
            return full;
        }
        return path.level() == TilePath.ENTRIES ? EntryBundle.write(lastEntries) : new HashTile(edge.get(path.level())).bytes();
    }

    /** Full tiles are not asked for again. */
    void stored() {
        fullTiles.clear();
    }

    Hash root() {
        return size == 0 ? Hash.OF_EMPTY_TREE : Frontier.of(size, this::complete).root();
    }

    /** All that the right edge's own subtrees are made of lies in the last tile of some level. */
    private Hash complete(int height, long index) {
        int level = height / TilePath.HEIGHT;
        int within = height % TilePath.HEIGHT;
        return new HashTile(edge.get(level)).complete(within, index % (TilePath.FULL >> within));
    }
}
