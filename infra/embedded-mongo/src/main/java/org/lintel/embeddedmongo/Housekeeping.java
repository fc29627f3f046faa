package org.lintel.embeddedmongo;

import java.util.concurrent.TimeUnit;

import org.h2.mvstore.MVStore;

/**
 * Keeps the file from growing without bound. Every commit writes changed pages to a new place and leaves the old ones dead; places that are
 * mostly dead are rewritten a little at a time, and their room is used again.
 */
final class Housekeeping {

    /** Room of dead pages is used again only after this time and five further commits, each of them synced. */
    private static final int RETENTION_MILLIS = 1_000;

    private static final int TARGET_FILL_PERCENT = 60;
    private static final int BYTES_BUSY = 1 << 20;
    private static final int BYTES_IDLE = 4 << 20;
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

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
        if (now - last < PAUSE_NANOS) {
            return false;
        }
        last = now;
        idleRounds = idle ? idleRounds + 1 : 0;
        return idleRounds <= IDLE_ROUNDS && store.compact(TARGET_FILL_PERCENT, idle ? BYTES_IDLE : BYTES_BUSY);
    }
}
