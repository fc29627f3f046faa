package org.lintel.embeddedmongo;

import java.util.function.LongSupplier;

/**
 * Whether there is room on the disk, for what is written already and for what is on its way there. After a write that fails in earnest nothing more is
 * written by this process: what it was told is done may be neither in the file nor in what it holds in memory. Stopping a little earlier spares it that.
 */
final class FreeSpace {

    /** The largest message of a client, what a commit of it takes, and a spare. */
    static final long RESERVE_BYTES = 128L << 20;

    /** What housekeeping may take, and others on the same disk until somebody looks again. */
    private static final long SPARE_BYTES = 32L << 20;

    /** What is written takes whole pages, and entries in indexes. */
    private static final int TIMES_ON_DISK = 2;

    private final LongSupplier usableBytes;
    private boolean enough;
    private boolean failed;
    private long bytesUnderWay;

    FreeSpace(LongSupplier usableBytes) {
        this.usableBytes = usableBytes;
        look();
    }

    synchronized void look() {
        enough = !failed && usableBytes.getAsLong() >= RESERVE_BYTES;
    }

    /** A write has failed in earnest. */
    synchronized void writeFailed() {
        failed = true;
        enough = false;
    }

    synchronized boolean hasFailed() {
        return failed;
    }

    /** @return whether a little may be moved, by which the file becomes smaller: also where nobody else may write any more */
    synchronized boolean enoughToTidy() {
        return !failed && usableBytes.getAsLong() >= SPARE_BYTES;
    }

    synchronized boolean enough() {
        return enough;
    }

    /**
     * Takes room for a message, to be given back when what it changed is on the disk.
     *
     * @param changedBytes what is changed in memory and not on the disk yet
     * @return false, and nothing is taken, when there is none
     */
    synchronized boolean take(long bytes, long changedBytes) {
        look();
        boolean fits = enough && usableBytes.getAsLong() - SPARE_BYTES >= TIMES_ON_DISK * (bytesUnderWay + bytes) + changedBytes;
        bytesUnderWay += fits ? bytes : 0;
        return fits;
    }

    synchronized void giveBack(long bytes) {
        bytesUnderWay -= bytes;
    }
}
