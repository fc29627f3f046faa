package org.lintel.embeddedmongo;

import java.util.function.LongSupplier;

/**
 * Whether there is room on the disk. A commit that fails half way makes the store unusable until it is opened again; stopping a little
 * earlier keeps everything readable.
 */
final class FreeSpace {

    /** More than the largest message of a client and what a commit of it takes. */
    static final long RESERVE_BYTES = 128L << 20;

    private final LongSupplier usableBytes;
    private volatile boolean enough;

    FreeSpace(LongSupplier usableBytes) {
        this.usableBytes = usableBytes;
        look();
    }

    void look() {
        enough = usableBytes.getAsLong() >= RESERVE_BYTES;
    }

    boolean enough() {
        return enough;
    }
}
