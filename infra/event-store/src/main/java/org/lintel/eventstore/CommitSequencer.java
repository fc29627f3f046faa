package org.lintel.eventstore;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of a process. While a batch is being written the next one is built upon it: each append is checked against the log, the
 * batch before and those before it in its own. It is sent only when everything before it is known to be committed; if not, it is thrown
 * away, and its appends are checked again.
 */
final class CommitSequencer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommitSequencer.class);
    /** To lose that often, other processes must have been faster that many times in a row. */
    private static final int MAX_LOST_RACES = 1_000;
    /** How often an idle sequencer looks whether it should stop: an interruption could hit a write that is under way. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    /** Wakes up whoever waits for appends. */
    private static final Optional<WaitingAppend> WRITTEN = Optional.empty();

    private final CommittedLog log;
    private final InstantSource clock;
    private final EventStoreSettings settings;
    private final Executor continuations;
    private final BlockingQueue<Optional<WaitingAppend>> queue = new LinkedBlockingQueue<>();
    private final Semaphore room;
    private final BatchFlight flight;
    private final Thread thread;
    private volatile boolean closed;

    // What follows belongs to the sequencer's thread.
    private final Patience patience = new Patience();
    /** To be judged before any that wait in the queue. */
    private final Deque<WaitingAppend> first = new ArrayDeque<>();
    private NumberedBatch next;
    private boolean full;

    CommitSequencer(CommittedLog log, BatchWriter writer, EventStoreSettings settings, Executor continuations) {
        this.log = log;
        this.clock = settings.clock();
        this.settings = settings;
        this.continuations = continuations;
        this.room = new Semaphore(settings.queueBytes(), true);
        this.flight = new BatchFlight(writer, () -> queue.add(WRITTEN));
        this.next = new NumberedBatch(log, clock, null);
        this.thread = Thread.ofPlatform().daemon().name("event-store-sequencer").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /**
     * Waits for room in the queue, not for the outcome.
     *
     * @return completes with the numbered commit, on another thread than the sequencer's; or fails with
     *     {@link AppendEventsTransactionRejectedException}, {@link AppendOutcomeUnknownException},
     *     {@link AppendQueueFullException}, or the database's own exception when nothing could be read
     */
    CompletableFuture<StoredCommit> submit(NewCommit commit) {
        var append = new WaitingAppend(commit);
        try {
            if (!room.tryAcquire(append.queueBytes(), settings.queueTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                return CompletableFuture.failedFuture(new AppendQueueFullException(settings.queueTimeout()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(new AppendQueueFullException(settings.queueTimeout()));
        }
        var entry = Optional.of(append);
        queue.add(entry);
        if (closed && queue.remove(entry)) {
            refuse(append);
        }
        return append.outcome;
    }

    private void run() {
        while (!closed) {
            gather();
            if (flight.isUnderWay()) {
                settle();
            } else if (!closed) {
                send();
            }
        }
        if (flight.isUnderWay()) {
            settle();
        }
        flight.close();
        refuseTheRest();
    }

    /** Until the batch before is written or, where there is none, until this one is to be sent. */
    private void gather() {
        while (!closed && !full && !flight.isOver()) {
            var append = first.isEmpty() ? arrived() : Optional.of(first.removeFirst());
            if (append.isPresent()) {
                gather(append.get());
            } else if (isDue()) {
                return;
            }
        }
    }

    private void gather(WaitingAppend append) {
        if (next.hasRoomFor(append)) {
            judge(append);
        } else {
            first.addFirst(append);
            full = true;
        }
    }

    private Optional<WaitingAppend> arrived() {
        var there = queue.poll();
        if (there != null) {
            return there;
        }
        try {
            long wait = flight.isUnderWay() || next.isEmpty() ? LOOK_NANOS : patience.leftNanos(next.size());
            there = wait > 0 ? queue.poll(wait, TimeUnit.NANOSECONDS) : null;
        } catch (InterruptedException notByUs) {
            LOG.debug("Interrupted by somebody else.");
        }
        return there == null ? Optional.empty() : there;
    }

    private boolean isDue() {
        return !flight.isUnderWay() && !next.isEmpty() && queue.isEmpty() && patience.leftNanos(next.size()) <= 0;
    }

    private void judge(WaitingAppend append) {
        try {
            if (!next.place(append)) {
                fail(append, AppendEventsTransactionRejectedException
                        .conflictingEventsDetected(append.commit.condition().consistencyMarker()));
            }
        } catch (RuntimeException | Error failure) {
            LOG.warn("An append failed before it was written: {}", failure.getClass().getSimpleName());
            fail(append, failure);
        }
    }

    /** What comes alone is written by this thread, which has nothing else to do; who comes meanwhile is judged when it is written. */
    private void send() {
        if (next.size() == 1 && queue.isEmpty() && patience.isVain()) {
            flight.sendHere(next);
        } else {
            flight.send(next);
        }
        build(next);
    }

    private void build(@Nullable NumberedBatch predecessor) {
        next = new NumberedBatch(log, clock, predecessor);
        full = false;
    }

    /** Tells those of the batch that was written what became of them, and begins anew what was built upon it if it was not committed whole. */
    private void settle() {
        var batch = flight.batch();
        var written = flight.await();
        patience.settled(batch.size() + next.size() + waiting(), flight.nanos());
        for (int index = 0; index < written.committed(); index++) {
            complete(batch.appends().get(index), batch.commits().get(index));
        }
        var again = new ArrayDeque<WaitingAppend>();
        for (int index = written.committed(); index < batch.size(); index++) {
            var append = batch.appends().get(index);
            if (written.rest() == BatchWriter.Rest.UNKNOWN) {
                fail(append, new AppendOutcomeUnknownException(batch.commits().get(index).number()));
            } else if (++append.lostRaces < MAX_LOST_RACES) {
                again.add(append);
            } else {
                fail(append, new AppendEventsTransactionRejectedException(
                        "Nothing was written: other processes were faster " + MAX_LOST_RACES + " times in a row."));
            }
        }
        again.addAll(batch.takeContradicted());
        if (written.committed() < batch.size()) {
            LOG.debug("Of a batch of {} commits {} were committed; what was built upon it is checked again.", batch.size(),
                    written.committed());
            again.addAll(next.appends());
            again.addAll(next.takeContradicted());
            build(null);
        } else {
            again.addAll(next.takeContradicted());
            if (next.isEmpty()) {
                build(null);
            }
        }
        again.descendingIterator().forEachRemaining(first::addFirst);
    }

    /** @return how many wait in the queue, as far as it matters */
    private int waiting() {
        return (int) queue.stream().filter(Optional::isPresent).limit(NumberedBatch.MAX_COMMITS).count();
    }

    private void complete(WaitingAppend append, StoredCommit commit) {
        decided(append, () -> append.outcome.complete(commit));
    }

    private void fail(WaitingAppend append, Throwable failure) {
        decided(append, () -> append.outcome.completeExceptionally(failure));
    }

    /** Callers go on elsewhere: what they do next must not hold up the queue. After the end there is no elsewhere, and they are told all the same. */
    private void decided(WaitingAppend append, Runnable caller) {
        room.release(append.queueBytes());
        try {
            continuations.execute(caller);
        } catch (RejectedExecutionException closing) {
            caller.run();
        }
    }

    private void refuseTheRest() {
        next.appends().forEach(this::refuse);
        next.takeContradicted().forEach(this::refuse);
        first.forEach(this::refuse);
        for (var append = queue.poll(); append != null; append = queue.poll()) {
            append.ifPresent(this::refuse);
        }
    }

    private void refuse(WaitingAppend append) {
        fail(append, new IllegalStateException("Nothing was written: the event store is closed."));
    }

    /** Waits for the batch that is being written, as long as its outcome may take; what is still queued is refused. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(settings.outcomeTimeout().plus(settings.operationTimeout()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
