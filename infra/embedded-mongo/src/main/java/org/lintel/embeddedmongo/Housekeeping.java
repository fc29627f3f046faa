package org.lintel.embeddedmongo;

import java.util.concurrent.TimeUnit;

import org.h2.mvstore.MVStore;

/**
 * Keeps the file from growing without bound. Every commit writes changed pages to a new place and leaves the old ones dead; places that are
 * mostly dead are rewritten a little at a time, and their room is used again.
 */
final class Housekeeping {

    /**
     * Dead room is used again after five further commits, each of them synced: more than a crash can undo. Time alone would add nothing, and
     * at full speed what is written in a second is many times what is alive.
     */
    private static final int RETENTION_MILLIS = 0;

    /** Of what is written in places that are in use; with the gaps between them this leaves the file within 2.5 times of what is alive. */
    private static final int TARGET_FILL_PERCENT = 80;
    /** Often and little: the pages that are moved go to the disk with a commit that is due anyway. */
    private static final int BYTES_BUSY = 1 << 20;
    private static final long PAUSE_BUSY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int BYTES_IDLE = 4 << 20;
    private static final long PAUSE_IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Without new changes there comes an end to what can be gained. */
    private static final int IDLE_ROUNDS = 30;

    private final MVStore store;
    private long last = System.nanoTime();
    private int idleRounds;

    Housekeeping(MVStore store) {
        this.store = store;
        store.setRetentionTime(RETENTION_MILLIS);
    }

    /** Returns whether pages were moved, which the next commit makes good. */
    boolean tidy(boolean idle) {
        long now = System.nanoTime();
        if (now - last < (idle ? PAUSE_IDLE_NANOS : PAUSE_BUSY_NANOS)) {
            return false;
        }
        last = now;
        idleRounds = idle ? idleRounds + 1 : 0;
        return idleRounds <= IDLE_ROUNDS && store.compact(TARGET_FILL_PERCENT, idle ? BYTES_IDLE : BYTES_BUSY);
    }
}
