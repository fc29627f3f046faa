package org.lintel.application.wiring;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs what is submitted one after the other, and rests in between in proportion to how long the last took. So a view that events reach one by
 * one follows each at once; where the machine is busy, more of them come together and cost less each, and commands are answered meanwhile.
 */
final class PacedExecutor extends ScheduledThreadPoolExecutor {
    private static final int RESTS = 3;
    private static final long LONGEST_REST = Duration.ofMillis(100).toNanos();

    private volatile long restsUntil = System.nanoTime();

    /** @param name of its thread */
    PacedExecutor(String name) {
        super(1, Thread.ofPlatform().name(name).factory());
    }

    @Override
    public Future<?> submit(Runnable task) {
        return schedule(() -> {
            long begun = System.nanoTime();
            try {
                task.run();
            } finally {
                long ended = System.nanoTime();
                restsUntil = ended + Math.min(LONGEST_REST, RESTS * (ended - begun));
            }
        }, Math.max(0, restsUntil - System.nanoTime()), TimeUnit.NANOSECONDS);
    }
}
