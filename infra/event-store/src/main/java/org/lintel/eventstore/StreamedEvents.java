package org.lintel.eventstore;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An infinite stream of matching events. It reads when its consumer asks, no more than one page ahead: a slow consumer slows only
 * itself. Saying that nothing is available it has looked at everything up to the known head, matching or not; when the head
 * moves it calls back, on a thread of its own.
 */
final class StreamedEvents extends MatchingEvents {

    private static final Logger LOG = LoggerFactory.getLogger(StreamedEvents.class);
    /** Between two calls back: who is slower than the appends finds several events at once, and stores one token for them. */
    private static final long SHORTEST_PAUSE_NANOS = 10_000_000;

    private final CommittedLog log;
    private final Executor executor;
    private final Runnable wakeUp = this::wakeUp;
    private final AtomicInteger wakeUps = new AtomicInteger();
    private Iterator<StoredCommit> page = List.<StoredCommit>of().iterator();
    private @Nullable CompletableFuture<CommitPage> ahead;
    private long nextNumber;
    private volatile @Nullable Runnable callback;
    private volatile long calledBack = System.nanoTime() - SHORTEST_PAUSE_NANOS;
    private volatile boolean closed;
    private volatile @Nullable Throwable error;

    StreamedEvents(CommittedLog log, EventCriteria criteria, long fromPosition, Executor executor) {
        super(criteria, fromPosition);
        this.log = log;
        this.executor = executor;
        this.nextNumber = log.numberHolding(fromPosition);
    }

    @Override
    void fill() {
        try {
            while (!isReady() && !isCompleted()) {
                if (!page.hasNext()) {
                    page = nextPage().commits().iterator();
                    if (!page.hasNext()) {
                        return;
                    }
                }
                var commit = page.next();
                nextNumber = commit.number() + 1;
                addMatching(commit);
            }
        } catch (RuntimeException | Error failure) {
            fail(failure);
        }
    }

    /** While the consumer is busy with a full page, the next one is read. What was read ahead and found empty may be out of date. */
    private CommitPage nextPage() {
        var readAhead = ahead == null ? CommitPage.NONE : await(ahead);
        var read = readAhead.commits().isEmpty() ? log.page(nextNumber) : readAhead;
        ahead = read.isLast() ? null : CompletableFuture.supplyAsync(() -> log.page(read.commits().getLast().number() + 1), executor);
        return read;
    }

    private static CommitPage await(CompletableFuture<CommitPage> page) {
        try {
            return page.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    @Override
    public void setCallback(Runnable callback) {
        this.callback = callback;
        log.onAdvance(wakeUp);
        wakeUp();
    }

    /** Many wake-ups while a callback runs become one more call. One that fails, as for want of memory, does not stand in the way of the next. */
    private void wakeUp() {
        if (callback != null && wakeUps.getAndIncrement() == 0) {
            try {
                executor.execute(this::callBack);
            } catch (RuntimeException | Error failure) {
                wakeUps.set(0);
                Slip.tell(LOG, "The consumer of a stream could not be called", failure);
            }
        }
    }

    private void callBack() {
        int seen = wakeUps.get();
        while (true) {
            var current = callback;
            LockSupport.parkNanos(calledBack + SHORTEST_PAUSE_NANOS - System.nanoTime());
            calledBack = System.nanoTime();
            if (current != null) {
                try {
                    current.run();
                } catch (RuntimeException | Error failure) {
                    error = failure;
                    close();
                }
            }
            if (wakeUps.compareAndSet(seen, 0)) {
                return;
            }
            seen = wakeUps.get();
        }
    }

    /** Axon's coordinator opens a new stream after an error, but only looks for one when it is called; one that is thrown at it may kill it. */
    private void fail(Throwable failure) {
        error = failure;
        log.remove(wakeUp);
        wakeUp();
    }

    @Override
    public Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public boolean isCompleted() {
        return closed || error != null;
    }

    @Override
    public void close() {
        closed = true;
        log.remove(wakeUp);
        callback = null;
        synchronized (this) {
            drop();
        }
    }
}
