package org.lintel.eventstore;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one batch that is being written, if there is one. For one thread; the writing itself may be done by another. */
final class BatchFlight implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchFlight.class);

    /** When nothing is known of a batch that may have been sent. */
    static final BatchWriter.Written UNKNOWN = new BatchWriter.Written(0, BatchWriter.Rest.UNKNOWN);

    private record Flight(NumberedBatch batch, CompletableFuture<BatchWriter.Written> written, long begun) {}

    private final BatchWriter writer;
    private final Runnable onArrival;
    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("event-store-writer").factory());
    private @Nullable Flight flight;
    private long nanos;

    /** @param onArrival called in another thread when a batch was written, or is given up */
    BatchFlight(BatchWriter writer, Runnable onArrival) {
        this.writer = writer;
        this.onArrival = onArrival;
    }

    void send(NumberedBatch batch) {
        send(batch, thread);
        underWay().written.whenComplete((outcome, failure) -> onArrival.run());
    }

    /** Writes the batch in the caller's thread: no other has to be woken up, and its fate is known at the end. */
    void sendHere(NumberedBatch batch) {
        send(batch, Runnable::run);
    }

    private void send(NumberedBatch batch, Executor executor) {
        long begun = System.nanoTime();
        flight = new Flight(batch, CompletableFuture.supplyAsync(() -> write(batch), executor), begun);
    }

    private BatchWriter.Written write(NumberedBatch batch) {
        try {
            return writer.write(batch.commits(), batch.documents());
        } catch (RuntimeException | Error unexpected) {
            // It may have been sent: nobody may be told that nothing was written.
            Slip.tell(LOG, "Writing a batch failed", unexpected);
            return UNKNOWN;
        }
    }

    boolean isUnderWay() {
        return flight != null;
    }

    /** @return whether there is a batch whose fate is known, to be asked for with {@link #await} */
    boolean isOver() {
        return flight != null && flight.written.isDone();
    }

    NumberedBatch batch() {
        return underWay().batch;
    }

    /** @return what became of the batch; then none is under way any more */
    BatchWriter.Written await() {
        var over = underWay();
        try {
            return over.written.join();
        } catch (CompletionException failed) {
            return UNKNOWN;
        } finally {
            nanos = System.nanoTime() - over.begun;
            flight = null;
        }
    }

    /** @return how long the last batch was under way */
    long nanos() {
        return nanos;
    }

    private Flight underWay() {
        if (flight == null) {
            throw new IllegalStateException("No batch is under way.");
        }
        return flight;
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
