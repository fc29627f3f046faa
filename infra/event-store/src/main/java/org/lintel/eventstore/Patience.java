package org.lintel.eventstore;

import java.util.concurrent.TimeUnit;

/**
 * How long a batch waits for company. Those who were just answered often come back at once; a batch that leaves with the first of them
 * makes all others wait for a whole write. So it waits until as many are there as before, but only for a small part of what a write takes.
 */
final class Patience {

    private static final int PART_OF_A_WRITE = 4;
    private static final long MOST_NANOS = TimeUnit.MICROSECONDS.toNanos(1_000);

    private int expected;
    private long until = System.nanoTime();

    /**
     * A batch was settled just now.
     *
     * @param callers who may be back soon, and who wait already
     * @param writeNanos what writing it took
     */
    void settled(int callers, long writeNanos) {
        expected = callers;
        until = System.nanoTime() + Math.min(writeNanos / PART_OF_A_WRITE, MOST_NANOS);
    }

    /** @return whether nobody but who is there is to be expected */
    boolean isVain() {
        return expected <= 1;
    }

    /** @return how long to wait for more; 0 or less to go with what is there */
    long leftNanos(int gathered) {
        return gathered >= expected ? 0 : until - System.nanoTime();
    }
}
