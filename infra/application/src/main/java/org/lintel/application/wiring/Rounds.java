package org.lintel.application.wiring;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a keeper look once a second, on a thread that has nothing else to do, so that one that is slow delays no other. */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long EVERY_MILLIS = 1_000;

    private final String name;
    private final Runnable keeper;
    private final ScheduledExecutorService executor;

    /** @param name of what is looked at, for the thread and the log */
    public Rounds(String name, Runnable keeper) {
        this.name = name;
        this.keeper = keeper;
        this.executor = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name).daemon().factory());
    }

    public void start() {
        executor.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Waits for a look that is under way. */
    @Override
    public void close() {
        executor.close();
    }

    /** An exception would end the rounds for good. */
    private void look() {
        try {
            keeper.run();
        } catch (RuntimeException failed) {
            LOG.warn("The {} could not be looked at, which is tried again: {}", name, failed.getClass().getName());
        }
    }
}
