package org.lintel.bundle;

import java.util.Iterator;
import java.util.NoSuchElementException;

import org.lintel.transparencylog.TilePath;

/** The tiles of hashes of a tree, in the order in which a bundle has them: level by level. One after the other, for a size may be said that nothing could hold. */
final class Tiles implements Iterator<TilePath> {
    private final long size;
    private int level;
    private long index;

    Tiles(long size) {
        this.size = size;
    }

    private long hashes() {
        return level >= Long.BYTES ? 0 : size >> Byte.SIZE * level;
    }

    @Override
    public boolean hasNext() {
        return hashes() > 0;
    }

    @Override
    public TilePath next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        TilePath path = new TilePath(level, index, (int) Math.min(TilePath.FULL, hashes() - index * TilePath.FULL));
        index++;
        if (index * TilePath.FULL >= hashes()) {
            index = 0;
            level++;
        }
        return path;
    }
}
