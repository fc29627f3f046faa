package org.lintel.eventstore;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
 * The one writer of a process. Appends that arrive while a batch is being written form the next batch; each is checked against
 * the log and against those before it in its own batch, and a batch is sent only when the fate of its predecessor is known.
 */
final class CommitSequencer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CommitSequencer.class);
    private static final int MAX_BATCH_COMMITS = 500;
    /** MongoDB takes 48 MB in one message. */
    private static final long MAX_BATCH_BYTES = 24_000_000;
    private static final int LEAST_QUEUE_BYTES = 16_384;
    /** To lose that often, other processes must have been faster that many times in a row. */
    private static final int MAX_LOST_RACES = 1_000;

    private static final class Waiting {

        private final NewCommit commit;
        private final CompletableFuture<StoredCommit> outcome = new CompletableFuture<>();
        /** Known to the sequencer before the caller is told. */
        private boolean decided;

        private Waiting(NewCommit commit) {
            this.commit = commit;
        }

        private int queueBytes() {
            return (int) Math.max(commit.bytes(), LEAST_QUEUE_BYTES);
        }
    }

    private final CommittedLog log;
    private final BatchWriter writer;
    private final InstantSource clock;
    private final EventStoreSettings settings;
    private final Executor continuations;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Semaphore room;
    private final Thread thread;
    private @Nullable Waiting heldOver;
    private volatile boolean closed;

    CommitSequencer(CommittedLog log, BatchWriter writer, EventStoreSettings settings, Executor continuations) {
        this.log = log;
        this.writer = writer;
        this.clock = settings.clock();
        this.settings = settings;
        this.continuations = continuations;
        this.room = new Semaphore(settings.queueBytes(), true);
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
        var waiting = new Waiting(commit);
        try {
            if (!room.tryAcquire(waiting.queueBytes(), settings.queueTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                return CompletableFuture.failedFuture(new AppendQueueFullException(settings.queueTimeout()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(new AppendQueueFullException(settings.queueTimeout()));
        }
        queue.add(waiting);
        if (closed && queue.remove(waiting)) {
            refuse(waiting);
        }
        return waiting.outcome;
    }

    private void run() {
        while (!closed) {
            var batch = nextBatch();
            if (!batch.isEmpty()) {
                process(batch);
            }
        }
        refuseTheRest();
    }

    private List<Waiting> nextBatch() {
        var batch = new ArrayList<Waiting>();
        var next = heldOver == null ? first() : heldOver;
        heldOver = null;
        long bytes = 0;
        while (next != null) {
            bytes += next.commit.bytes();
            if (!batch.isEmpty() && bytes > MAX_BATCH_BYTES) {
                heldOver = next;
                break;
            }
            batch.add(next);
            next = batch.size() < MAX_BATCH_COMMITS ? queue.poll() : null;
        }
        return batch;
    }

    /** Looks up now and then to see whether it should stop: an interruption could hit a write that is under way. */
    private @Nullable Waiting first() {
        try {
            return queue.poll(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException notByUs) {
            return null;
        }
    }

    private void process(List<Waiting> batch) {
        try {
            write(batch);
        } catch (RuntimeException | Error failure) {
            // Only checking conditions ends up here, and it comes before writing: whoever is undecided has not been written.
            LOG.warn("Appends failed before they were written: {}", failure.getClass().getSimpleName());
            batch.stream().filter(waiting -> !waiting.decided).forEach(waiting -> fail(waiting, failure));
        } finally {
            room.release(batch.stream().mapToInt(Waiting::queueBytes).sum());
        }
    }

    private void write(List<Waiting> batch) {
        var undecided = batch;
        for (int round = 0; round < MAX_LOST_RACES; round++) {
            var numbered = new NumberedBatch(log, clock);
            var accepted = new ArrayList<Waiting>();
            var later = new ArrayList<Waiting>();
            undecided.forEach(waiting -> place(waiting, numbered, accepted, later));
            if (accepted.isEmpty()) {
                return;
            }
            var written = writer.write(numbered.commits(), numbered.documents());
            for (int index = 0; index < written.committed(); index++) {
                complete(accepted.get(index), numbered.commits().get(index));
            }
            var rest = accepted.subList(written.committed(), accepted.size());
            if (written.rest() == BatchWriter.Rest.UNKNOWN) {
                for (int index = written.committed(); index < accepted.size(); index++) {
                    fail(accepted.get(index), new AppendOutcomeUnknownException(numbered.commits().get(index).number()));
                }
            } else {
                // Those that lost their numbers to another process come before those that waited for them.
                later.addAll(0, rest);
            }
            if (later.isEmpty()) {
                return;
            }
            LOG.debug("Of {} appends {} are checked again.", undecided.size(), later.size());
            undecided = later;
        }
        undecided.forEach(waiting -> fail(waiting, new AppendEventsTransactionRejectedException(
                "Nothing was written: other processes were faster " + MAX_LOST_RACES + " times in a row.")));
    }

    private void place(Waiting waiting, NumberedBatch numbered, List<Waiting> accepted, List<Waiting> later) {
        switch (numbered.place(waiting.commit)) {
            case YES -> accepted.add(waiting);
            case LATER -> later.add(waiting);
            case NEVER -> fail(waiting, AppendEventsTransactionRejectedException
                    .conflictingEventsDetected(waiting.commit.condition().consistencyMarker()));
        }
    }

    private void complete(Waiting waiting, StoredCommit commit) {
        waiting.decided = true;
        tell(() -> waiting.outcome.complete(commit));
    }

    private void fail(Waiting waiting, Throwable failure) {
        waiting.decided = true;
        tell(() -> waiting.outcome.completeExceptionally(failure));
    }

    /** Callers go on elsewhere: what they do next must not hold up the queue. After the end there is no elsewhere, and they are told all the same. */
    private void tell(Runnable caller) {
        try {
            continuations.execute(caller);
        } catch (RejectedExecutionException closing) {
            caller.run();
        }
    }

    private void refuseTheRest() {
        if (heldOver != null) {
            refuse(heldOver);
        }
        for (var waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            refuse(waiting);
        }
    }

    private void refuse(Waiting waiting) {
        fail(waiting, new IllegalStateException("Nothing was written: the event store is closed."));
        room.release(waiting.queueBytes());
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
