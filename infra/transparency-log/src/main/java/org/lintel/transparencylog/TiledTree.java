package org.lintel.transparencylog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import org.lintel.transparencylog.LogRefused.Reason;

/**
 * The tree of a size, read from its tiles. Nothing is believed: what is made from the tiles (a root, a proof) is to be compared with a checkpoint by who asked
 * for it. Not for several threads.
 */
public final class TiledTree implements HashSource {

    private static final int TILES_HELD = 32;

    private final long size;
    private final TileSource tiles;
    private final Map<TilePath, HashTile> held = new LinkedHashMap<>(TILES_HELD, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Entry<TilePath, HashTile> eldest) {
            return size() > TILES_HELD;
        }
    };

    public TiledTree(long size, TileSource tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    /** @throws LogRefused {@link Reason#TILE_MISSING}, {@link Reason#TILE_LENGTH}, {@link Reason#INDEX_OUTSIDE_TREE} */
    @Override
    public Hash complete(int height, long index) {
        if (height < 0 || height >= Long.SIZE - 1 || index < 0 || index >= size >> height) {
            throw outside();
        }
        int level = height / TilePath.HEIGHT;
        int within = height % TilePath.HEIGHT;
        long first = index << within;
        HashTile tile = tile(level, first / TilePath.FULL);
        long place = index % (TilePath.FULL >> within);
        if ((place + 1 << within) > tile.hashes().size()) {
            throw outside();
        }
        return tile.complete(within, place);
    }

    private HashTile tile(int level, long index) {
        TilePath path = TilePath.in(size, level, index).orElseThrow(this::outside);
        HashTile tile = held.get(path);
        if (tile == null) {
            tile = HashTile.read(path.width(), tiles.whatIsIn(path));
            held.put(path, tile);
        }
        return tile;
    }

    private LogRefused outside() {
        return new LogRefused(Reason.INDEX_OUTSIDE_TREE, "A tree of " + size + " leaves does not reach there.");
    }

    public Hash root() {
        return size == 0 ? Hash.OF_EMPTY_TREE : new LeafRange(0, size).hash(this);
    }

    public InclusionProof inclusion(long index) {
        return InclusionProof.of(index, size, this);
    }

    public ConsistencyProof since(long oldSize) {
        return ConsistencyProof.of(oldSize, size, this);
    }

    /** @throws LogRefused {@link Reason#TILE_MISSING}, {@link Reason#BUNDLE_LENGTH}, {@link Reason#INDEX_OUTSIDE_TREE} */
    public List<byte[]> bundle(long index) {
        TilePath path = TilePath.in(size, TilePath.ENTRIES, index).orElseThrow(this::outside);
        return EntryBundle.read(path.width(), tiles.whatIsIn(path));
    }
}
