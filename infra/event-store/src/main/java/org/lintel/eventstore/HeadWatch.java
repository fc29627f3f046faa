package org.lintel.eventstore;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for commits of other processes as long as somebody listens, often while there are some and less often after a quiet
 * while. One for all streams of an engine: the database is asked once, however many projections wait.
 */
final class HeadWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);

    private final CommittedLog log;
    private final long shortestNanos;
    private final long longestNanos;
    private final BooleanSupplier needed;
    private final Thread thread;
    private volatile boolean closed;

    HeadWatch(CommittedLog log, Duration shortest, Duration longest, BooleanSupplier needed) {
        this.log = log;
        this.shortestNanos = shortest.toNanos();
        this.longestNanos = longest.toNanos();
        this.needed = needed;
        this.thread = Thread.ofPlatform().daemon().name("event-store-head-watch").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        long pause = shortestNanos;
        boolean failing = false;
        while (!closed) {
            LockSupport.parkNanos(pause);
            long before = log.head().number();
            try {
                boolean advanced = needed.getAsBoolean() && log.catchUp().number() > before;
                pause = advanced ? shortestNanos : Math.min(2 * pause, longestNanos);
                failing = false;
            } catch (RuntimeException failure) {
                if (!failing && !closed) {
                    LOG.warn("The head of the log could not be read ({}); trying again.", failure.getClass().getSimpleName());
                }
                failing = true;
                pause = longestNanos;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
