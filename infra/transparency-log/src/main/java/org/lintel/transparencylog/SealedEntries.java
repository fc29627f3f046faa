package org.lintel.transparencylog;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.transparencylog.LogRefused.Reason;

/** The entries under a checkpoint, read back from their tiles and proven to be the ones that were signed before anything is said of others. */
final class SealedEntries {

    private final TileStorage storage;
    private @Nullable Bundle read;

    private record Bundle(long index, List<byte[]> entries) {}

    /** That the tiles do not make the tree that was signed, which says nothing of the history. */
    static final class DamagedTiles extends Exception {}

    SealedEntries(TileStorage storage) {
        this.storage = storage;
    }

    /** @return whether the entry at this position under the checkpoint is this one */
    boolean has(Checkpoint signed, long position, byte[] entry) throws DamagedTiles {
        long index = position / TilePath.FULL;
        int within = (int) (position % TilePath.FULL);
        Bundle bundle = read;
        if (bundle == null || bundle.index != index || within >= bundle.entries.size()) {
            bundle = new Bundle(index, proven(signed, index));
            read = bundle;
        }
        return Arrays.equals(bundle.entries.get(within), entry);
    }

    void forget() {
        read = null;
    }

    /** As it was signed: of all that is beside the way from its first entry to the root the other entries are a part. */
    private List<byte[]> proven(Checkpoint signed, long index) throws DamagedTiles {
        try {
            TiledTree tiles = new TiledTree(signed.size(), storage);
            List<byte[]> entries = tiles.bundle(index);
            for (int place = 0; place < entries.size(); place++) {
                if (!Hash.ofLeaf(entries.get(place)).equals(tiles.complete(0, index * TilePath.FULL + place))) {
                    throw new DamagedTiles();
                }
            }
            tiles.inclusion(index * TilePath.FULL).verify(Hash.ofLeaf(entries.getFirst()), signed.root());
            return entries;
        } catch (LogRefused unreadable) {
            if (unreadable.reason() == Reason.STORAGE_FAILED) {
                throw unreadable;
            }
            throw new DamagedTiles();
        }
    }
}
