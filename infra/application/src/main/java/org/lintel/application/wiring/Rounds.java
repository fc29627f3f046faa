package org.lintel.application.wiring;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a keeper look once a second, on a thread that has nothing else to do, so that one that is slow delays no other. */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long EVERY_MILLIS = 1_000;
    private static final long SOON_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** For who is interrupted to come to an end. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(5);

    private final String name;
    private final BooleanSupplier keeper;
    private final Duration patience;
    private final ScheduledThreadPoolExecutor executor;

    /** @param name of what is looked at, for the thread and the log */
    public Rounds(String name, Runnable keeper) {
        this(name, () -> {
            keeper.run();
            return false;
        });
    }

    /** @param keeper says whether it is to look again soon, in a tenth of a second */
    public Rounds(String name, BooleanSupplier keeper) {
        this(name, keeper, PATIENCE);
    }

    /** @param patience how long a look that is under way may take at the end */
    Rounds(String name, BooleanSupplier keeper, Duration patience) {
        this.name = name;
        this.keeper = keeper;
        this.patience = patience;
        this.executor = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name(name).daemon().factory());
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    public void start() {
        next(EVERY_MILLIS);
    }

    private void next(long millis) {
        try {
            executor.schedule(() -> next(look() ? SOON_MILLIS : EVERY_MILLIS), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException ended) {
            // Nothing more is looked at.
        }
    }

    /** Waits for a look that is under way; after half a minute it is interrupted, and a little later nobody waits any more. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!ended(patience)) {
                LOG.warn("The looking at the {} does not end, and is interrupted", name);
                executor.shutdownNow();
                ended(AFTERWARDS);
            }
        } catch (InterruptedException inAHurry) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private boolean ended(Duration atMost) throws InterruptedException {
        return executor.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whatever fails, also for want of memory, would end the rounds for good. */
    private boolean look() {
        try {
            return keeper.getAsBoolean();
        } catch (RuntimeException | Error failed) {
            LOG.warn("The {} could not be looked at, which is tried again: {}", name, failed.getClass().getName());
            return false;
        }
    }
}
