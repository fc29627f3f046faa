package org.lintel.application.deadlines;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the keeper look once a second. What is due is one look-up in an index, so looking costs next to nothing. */
final class DeadlineRounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineRounds.class);
    private static final long EVERY_MILLIS = 1_000;

    private final DeadlineKeeper keeper;
    private final ScheduledExecutorService executor = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("deadlines").daemon().factory());

    DeadlineRounds(DeadlineKeeper keeper) {
        this.keeper = keeper;
    }

    void start() {
        executor.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        executor.close();
    }

    /** An exception would end the rounds for good. */
    private void look() {
        try {
            keeper.keep();
        } catch (RuntimeException failed) {
            LOG.warn("The deadlines could not be looked at, which is tried again: {}", failed.getClass().getName());
        }
    }
}
