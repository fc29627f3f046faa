package org.lintel.auditor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import org.lintel.transparencylog.EntryBundle;
import org.lintel.transparencylog.Frontier;
import org.lintel.transparencylog.Hash;
import org.lintel.transparencylog.HashTile;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.TilePath;
import org.lintel.transparencylog.TileSource;

/**
 * A tree made once more from all its entries, and compared tile by tile with the hashes that are served for it. In memory are 256 hashes of each level.
 */
final class WholeTree {
    private final TileSource tiles;
    private final long size;
    private final Consumer<Finding> findings;
    private final LongConsumer progress;
    private final Frontier tree = new Frontier();
    private final List<List<Hash>> unfinished = new ArrayList<>();
    private final List<Long> finished = new ArrayList<>();
    private @Nullable Hash rootBefore;

    /** @param progress is told how many entries were looked at */
    WholeTree(TileSource tiles, long size, Consumer<Finding> findings, LongConsumer progress) {
        this.tiles = tiles;
        this.size = size;
        this.findings = findings;
        this.progress = progress;
    }

    /**
     * @param before the size of an earlier tree, whose root is to be known too
     * @return the root that the entries have; empty where they cannot all be read, which is a finding
     */
    Optional<Hash> root(long before) {
        noteIf(before);
        for (long index = 0; index * TilePath.FULL < size; index++) {
            TilePath path = new TilePath(TilePath.ENTRIES, index, (int) Math.min(TilePath.FULL, size - index * TilePath.FULL));
            try {
                for (byte[] entry : EntryBundle.read(path.width(), tiles.whatIsIn(path))) {
                    Hash leaf = Hash.ofLeaf(entry);
                    tree.append(leaf);
                    noteIf(before);
                    add(0, leaf);
                }
            } catch (LogRefused refused) {
                findings.accept(Finding.of(refused, index * TilePath.FULL));
                return Optional.empty();
            }
            progress.accept(tree.size());
        }
        for (int level = 0; level < unfinished.size(); level++) {
            compare(level);
        }
        return Optional.of(tree.root());
    }

    /** @return the root of the earlier tree; empty where this one is smaller */
    Optional<Hash> rootBefore() {
        return Optional.ofNullable(rootBefore);
    }

    private void noteIf(long before) {
        if (tree.size() == before) {
            rootBefore = tree.root();
        }
    }

    private void add(int level, Hash hash) {
        if (unfinished.size() == level) {
            unfinished.add(new ArrayList<>());
            finished.add(0L);
        }
        List<Hash> hashes = unfinished.get(level);
        hashes.add(hash);
        if (hashes.size() == TilePath.FULL) {
            Frontier above = new Frontier();
            hashes.forEach(above::append);
            compare(level);
            add(level + 1, above.root());
        }
    }

    /** With what is served in its place; then it is done. */
    private void compare(int level) {
        List<Hash> made = unfinished.get(level);
        if (made.isEmpty()) {
            return;
        }
        TilePath path = new TilePath(level, finished.get(level), made.size());
        long first = path.index() * TilePath.FULL;
        try {
            List<Hash> served = HashTile.read(path.width(), tiles.whatIsIn(path)).hashes();
            for (int place = 0; place < made.size(); place++) {
                if (!served.get(place).equals(made.get(place))) {
                    findings.accept(new Finding("TILE_DIFFERS", first + place << Byte.SIZE * level,
                            path + " does not have the hash of the entries below it."));
                    break;
                }
            }
        } catch (LogRefused refused) {
            findings.accept(Finding.of(refused, first << Byte.SIZE * level));
        }
        finished.set(level, finished.get(level) + 1);
        made.clear();
    }
}
