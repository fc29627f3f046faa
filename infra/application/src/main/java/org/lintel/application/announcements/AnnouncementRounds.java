package org.lintel.application.announcements;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the keeper look once a second, on a thread that has nothing else to do: a mail server that stalls delays no deadline and no answer. */
final class AnnouncementRounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnnouncementRounds.class);
    private static final long EVERY_MILLIS = 1_000;

    private final AnnouncementKeeper keeper;
    private final ScheduledExecutorService executor = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("announcements").daemon().factory());

    AnnouncementRounds(AnnouncementKeeper keeper) {
        this.keeper = keeper;
    }

    void start() {
        keeper.begin();
        executor.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        keeper.stop();
        executor.close();
    }

    /** An exception would end the rounds for good. */
    private void look() {
        try {
            keeper.keep();
        } catch (RuntimeException failed) {
            LOG.warn("What is to be announced could not be looked at, which is tried again: {}", failed.getClass().getName());
        }
    }
}
