package org.lintel.embeddedmongo;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether there is room on the disk, for what is written already and for what is on its way there. The store is closed by a commit that
 * fails half way, and must be opened again; stopping a little earlier keeps everything readable.
 */
final class FreeSpace {

    /** The largest message of a client, what a commit of it takes, and a spare. */
    static final long RESERVE_BYTES = 128L << 20;

    /** What housekeeping may take, and others on the same disk until somebody looks again. */
    private static final long SPARE_BYTES = 32L << 20;

    /** What is written takes whole pages, and entries in indexes. */
    private static final int TIMES_ON_DISK = 2;

    /** There are disks that say they have room, and give none: nobody may try that at each write. */
    static final long PAUSE_NANOS = Duration.ofSeconds(3).toNanos();

    private final LongSupplier usableBytes;
    private final LongSupplier nanoTime;
    private boolean enough;
    private long bytesUnderWay;
    private boolean paused;
    private long pausedAtNanos;

    FreeSpace(LongSupplier usableBytes) {
        this(usableBytes, System::nanoTime);
    }

    FreeSpace(LongSupplier usableBytes, LongSupplier nanoTime) {
        this.usableBytes = usableBytes;
        this.nanoTime = nanoTime;
        look();
    }

    synchronized void look() {
        paused = paused && nanoTime.getAsLong() - pausedAtNanos < PAUSE_NANOS;
        enough = !paused && usableBytes.getAsLong() >= RESERVE_BYTES;
    }

    /** A write has failed in earnest. */
    synchronized void writeFailed() {
        paused = true;
        pausedAtNanos = nanoTime.getAsLong();
        enough = false;
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
