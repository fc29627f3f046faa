package org.lintel.auditor;

import java.util.ArrayList;
import java.util.List;

import org.lintel.transparencylog.Frontier;
import org.lintel.transparencylog.Hash;
import org.lintel.transparencylog.HashTile;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.TilePath;
import org.lintel.transparencylog.TileSource;

/** A tree made once more, leaf by leaf, and compared tile by tile with the hashes that are said to be its. In memory are 256 hashes of each level. */
final class MadeTree {
    /** Is told what differs. */
    interface Differences {
        /** @param positions of the first entry below each hash of the tile that is another one */
        void differ(List<Long> positions, TilePath path);

        /** @param position of the first entry below a tile that is not there or not whole */
        void refused(long position, LogRefused refused);
    }

    /** Of one level: the hashes of the tile that is being filled, their right edge, and how many tiles are full. */
    private static final class Level {
        private final List<Hash> hashes = new ArrayList<>();
        private Frontier edge = new Frontier();
        private long full;
    }

    private final TileSource tiles;
    private final Differences differences;
    private final List<Level> levels = new ArrayList<>();
    private long size;

    MadeTree(TileSource tiles, Differences differences) {
        this.tiles = tiles;
        this.differences = differences;
    }

    void add(Hash leaf) {
        size++;
        add(0, leaf);
    }

    long size() {
        return size;
    }

    /** @return the root of the tree as it is now */
    Hash root() {
        List<Hash> subtrees = new ArrayList<>();
        levels.reversed().forEach(level -> subtrees.addAll(level.edge.subtrees()));
        return Frontier.of(size, subtrees).root();
    }

    /** Compares what is left: the tiles at the right edge. Nothing is added afterwards. */
    void finish() {
        for (int level = 0; level < levels.size(); level++) {
            compare(level, levels.get(level));
        }
    }

    private void add(int level, Hash hash) {
        if (levels.size() == level) {
            levels.add(new Level());
        }
        Level at = levels.get(level);
        at.hashes.add(hash);
        at.edge.append(hash);
        if (at.hashes.size() == TilePath.FULL) {
            Hash above = at.edge.root();
            compare(level, at);
            at.edge = new Frontier();
            at.full++;
            at.hashes.clear();
            add(level + 1, above);
        }
    }

    private void compare(int level, Level at) {
        if (at.hashes.isEmpty()) {
            return;
        }
        TilePath path = new TilePath(level, at.full, at.hashes.size());
        long first = path.index() * TilePath.FULL;
        try {
            List<Hash> said = HashTile.read(path.width(), tiles.whatIsIn(path)).hashes();
            List<Long> others = new ArrayList<>();
            for (int place = 0; place < said.size(); place++) {
                if (!said.get(place).equals(at.hashes.get(place))) {
                    others.add(first + place << Byte.SIZE * level);
                }
            }
            if (!others.isEmpty()) {
                differences.differ(others, path);
            }
        } catch (LogRefused refused) {
            differences.refused(first << Byte.SIZE * level, refused);
        }
    }
}
