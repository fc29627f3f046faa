package org.lintel.eventstore;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for commits of other processes, often while somebody listens and there are some, and less often after a quiet while. One for all
 * streams of an engine: the database is asked once, however many projections wait. One that does not answer is asked again and again, less
 * and less often, down to every two seconds; so often it is asked where nobody listens, too, for whether it answers is to be known.
 */
final class HeadWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);

    private static final long SELDOM_NANOS = Duration.ofSeconds(2).toNanos();

    private final CommittedLog log;
    private final long shortestNanos;
    private final long longestNanos;
    private final BooleanSupplier needed;
    private final Thread thread;
    private volatile boolean failing;
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

    /** @return whether the database did not answer when it was asked last */
    boolean isFailing() {
        return failing;
    }

    private void run() {
        long pause = shortestNanos;
        long looked = System.nanoTime();
        while (!closed) {
            LockSupport.parkNanos(pause);
            try {
                // Streams give up when nothing answers; that it answers again is still to be noticed.
                if (failing || System.nanoTime() - looked >= SELDOM_NANOS || needed.getAsBoolean()) {
                    long before = log.head().number();
                    boolean advanced = log.catchUp().number() > before;
                    looked = System.nanoTime();
                    pause = advanced ? shortestNanos : Math.min(2 * pause, longestNanos);
                } else {
                    pause = longestNanos;
                }
                failing = false;
            } catch (RuntimeException | Error failure) {
                boolean known = failing;
                failing = true;
                pause = Math.max(longestNanos, Math.min(2 * pause, SELDOM_NANOS));
                if (!known && !closed) {
                    Slip.tell(LOG, "The head of the log could not be read, which is tried again", failure);
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
