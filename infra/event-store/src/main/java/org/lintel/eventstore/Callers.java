package org.lintel.eventstore;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Those who wait for the outcome of an append: they come when there is room, give it back, and are told elsewhere than in the sequencer's thread. */
final class Callers {

    private final Semaphore room;
    private final long patienceMillis;
    private final Executor elsewhere;

    Callers(EventStoreSettings settings, Executor elsewhere) {
        this.room = new Semaphore(settings.queueBytes(), true);
        this.patienceMillis = settings.queueTimeout().toMillis();
        this.elsewhere = elsewhere;
    }

    /** @return whether there was room in time */
    boolean isRoomFor(WaitingAppend append) {
        try {
            return room.tryAcquire(append.room(), patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void complete(WaitingAppend append, StoredCommit commit) {
        tell(append, () -> append.outcome.complete(commit));
    }

    void fail(WaitingAppend append, Throwable failure) {
        tell(append, () -> append.outcome.completeExceptionally(failure));
    }

    /** Tells those who need not be judged again what became of their commits. */
    void tell(NumberedBatch batch, BatchWriter.Written outcome) {
        for (int index = 0; index < outcome.committed(); index++) {
            complete(batch.appends().get(index), batch.commits().get(index));
        }
        if (outcome.rest() == BatchWriter.Rest.UNKNOWN) {
            for (int index = outcome.committed(); index < batch.size(); index++) {
                fail(batch.appends().get(index), new AppendOutcomeUnknownException(batch.commits().get(index).number()));
            }
        }
    }

    void failUnwritten(WaitingAppend append, Throwable failure) {
        fail(append, AppendNotWrittenException.failed(failure));
    }

    void refuse(WaitingAppend append) {
        fail(append, AppendNotWrittenException.closed());
    }

    /** What they do next must not hold up the queue. After the end there is no elsewhere, and they are told all the same. */
    private void tell(WaitingAppend append, Runnable caller) {
        room.release(append.takeRoom());
        try {
            elsewhere.execute(caller);
        } catch (RejectedExecutionException closing) {
            caller.run();
        }
    }
}
