package org.lintel.eventstore;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;

/** The one writer of a process: takes appends on, in the order in which they come, for {@link SequencerWork} in a thread of its own. */
final class CommitSequencer implements AutoCloseable {

    private final CommittedLog log;
    private final EventStoreSettings settings;
    private final Callers callers;
    private final BlockingQueue<Optional<WaitingAppend>> queue;
    private final SequencerWork work;
    private final Thread thread;

    CommitSequencer(CommittedLog log, BatchWriter writer, EventStoreSettings settings, Executor continuations,
            BlockingQueue<Optional<WaitingAppend>> queue) {
        this.log = log;
        this.settings = settings;
        this.callers = new Callers(settings, continuations);
        this.queue = queue;
        this.work = new SequencerWork(log, writer, settings.clock(), callers, queue);
        this.thread = Thread.ofPlatform().daemon().name("event-store-sequencer").unstarted(work);
    }

    void start() {
        thread.start();
    }

    /**
     * Waits for room in the queue, not for the outcome; and what its condition asks of the time that is not held in memory any more is looked up before that, for
     * nobody else is to wait for it.
     *
     * @return completes with the numbered commit, on another thread than the sequencer's; or fails with
     *     {@link AppendEventsTransactionRejectedException}, {@link AppendOutcomeUnknownException},
     *     {@link AppendQueueFullException}, {@link AppendNotWrittenException} when the sequencer failed or is closed, or the exception
     *     that judging it ended with, such as the database's own when nothing could be read
     */
    CompletableFuture<StoredCommit> submit(NewCommit commit) {
        var append = new WaitingAppend(commit);
        try {
            if (isContradictedFarBack(append)) {
                return CompletableFuture.failedFuture(append.contradicted());
            }
        } catch (RuntimeException | Error failure) {
            return CompletableFuture.failedFuture(failure);
        }
        var entry = Optional.of(append);
        if (!callers.isRoomFor(append)) {
            return CompletableFuture.failedFuture(new AppendQueueFullException(settings.queueTimeout()));
        }
        try {
            queue.add(entry);
        } catch (RuntimeException | Error failure) {
            callers.giveRoomBack(append);
            return CompletableFuture.failedFuture(AppendNotWrittenException.failed(failure));
        }
        if (work.isEnding() && queue.remove(entry)) {
            callers.refuse(append);
        }
        return append.outcome;
    }

    private boolean isContradictedFarBack(WaitingAppend append) {
        var condition = append.commit.condition();
        if (log.looksFarBack(condition)) {
            long known = log.head().nextPosition();
            if (log.conflictsWith(condition, 0)) {
                return true;
            }
            append.clearBefore = known;
        }
        return false;
    }

    /** @return whether appends are taken on; false before the start, after the end, and as long as nobody can be told what went wrong */
    boolean isAtWork() {
        return thread.isAlive() && !work.isFailing();
    }

    /** Waits for the batch that is being written, as long as its outcome may take; what is still queued is refused. */
    @Override
    public void close() {
        work.end();
        try {
            thread.join(settings.outcomeTimeout().plus(settings.operationTimeout()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
