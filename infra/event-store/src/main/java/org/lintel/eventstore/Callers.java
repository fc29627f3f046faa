package org.lintel.eventstore;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Those who wait for the outcome of an append: they come when there is room, give it back, and are told elsewhere than in the sequencer's thread. */
final class Callers {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

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

    /** For who found room and never came into the queue. */
    void giveRoomBack(WaitingAppend append) {
        room.release(append.takeRoom());
    }

    private void complete(WaitingAppend append, StoredCommit commit) {
        tell(append, outcome -> outcome.complete(commit));
    }

    void fail(WaitingAppend append, Throwable failure) {
        tell(append, outcome -> outcome.completeExceptionally(failure));
    }

    /** Tells those who need not be judged again what became of their commits. */
    void tell(NumberedBatch batch, BatchWriter.Written outcome) {
        for (int index = 0; index < outcome.committed(); index++) {
            complete(batch.appends().get(index), batch.commits().get(index));
        }
        for (int index = outcome.committed(); index < batch.size(); index++) {
            switch (outcome.rest()) {
                case UNKNOWN -> fail(batch.appends().get(index), new AppendOutcomeUnknownException(batch.commits().get(index).number()));
                case NO_ROOM -> fail(batch.appends().get(index), AppendNotWrittenException.noRoom());
                case NONE, LOST -> {
                    // Those that are lost are judged again.
                }
            }
        }
    }

    void failUnwritten(Collection<WaitingAppend> appends, Throwable failure) {
        for (var append : appends) {
            failUnwritten(append, failure);
        }
    }

    void failUnwritten(WaitingAppend append, Throwable failure) {
        fail(append, AppendNotWrittenException.failed(failure));
    }

    void refuse(WaitingAppend append) {
        fail(append, AppendNotWrittenException.closed());
    }

    /** What they do next must not hold up the queue. After the end there is no elsewhere, and they are told all the same. */
    private void tell(WaitingAppend append, Consumer<CompletableFuture<StoredCommit>> telling) {
        giveRoomBack(append);
        try {
            elsewhere.execute(() -> tellSurely(append, telling));
        } catch (RejectedExecutionException closing) {
            tellSurely(append, telling);
        }
    }

    /** The sequencer takes them for told: where memory is out there, nobody else would try again. */
    private static void tellSurely(WaitingAppend append, Consumer<CompletableFuture<StoredCommit>> telling) {
        boolean told = false;
        while (!told) {
            try {
                telling.accept(append.outcome);
                told = true;
            } catch (RuntimeException | Error again) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
