package org.lintel.auditor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import org.lintel.transparencylog.EntryBundle;
import org.lintel.transparencylog.Hash;
import org.lintel.transparencylog.LogRefused;
import org.lintel.transparencylog.TilePath;
import org.lintel.transparencylog.TileSource;

/** The tree of a log, made from all its entries as they are served. */
final class WholeTree {
    private final TileSource tiles;
    private final long size;
    private final Consumer<Finding> findings;
    private final LongConsumer progress;
    private final MadeTree tree;
    private @Nullable Hash rootBefore;

    /** @param progress is told how many entries were looked at */
    WholeTree(TileSource tiles, long size, Consumer<Finding> findings, LongConsumer progress) {
        this.tiles = tiles;
        this.size = size;
        this.findings = findings;
        this.progress = progress;
        this.tree = new MadeTree(tiles, new MadeTree.Differences() {
            @Override
            public void differ(List<Long> positions, TilePath path) {
                findings.accept(Finding.ofTile(positions.getFirst(), path));
            }

            @Override
            public void refused(long position, LogRefused refused) {
                findings.accept(Finding.of(refused, position));
            }
        });
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
                    tree.add(Hash.ofLeaf(entry));
                    noteIf(before);
                }
            } catch (LogRefused refused) {
                findings.accept(Finding.of(refused, index * TilePath.FULL));
                return Optional.empty();
            }
            progress.accept(tree.size());
        }
        tree.finish();
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
}
