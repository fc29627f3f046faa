package org.lintel.eventstore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import org.bson.BsonDocument;

/** Holds insertions back until they are released, so that what is appended meanwhile forms one batch. */
final class SlowNetwork implements UnaryOperator<BatchInsert> {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final Semaphore released = new Semaphore(0);
    private final List<List<Long>> batches = new CopyOnWriteArrayList<>();

    @Override
    public BatchInsert apply(BatchInsert real) {
        return documents -> {
            batches.add(numbers(documents));
            hold();
            real.insert(documents);
        };
    }

    /** @return the numbers of each insertion, in the order in which they were sent */
    List<List<Long>> batches() {
        return List.copyOf(batches);
    }

    private void hold() {
        reached.countDown();
        await(() -> released.tryAcquire(20, TimeUnit.SECONDS));
    }

    void awaitFirstInsertion() {
        await(() -> reached.await(20, TimeUnit.SECONDS));
    }

    /** All, also those to come. */
    void release() {
        released.release(Integer.MAX_VALUE / 2);
    }

    void releaseOne() {
        released.release();
    }

    @FunctionalInterface
    private interface Wait {
        boolean happened() throws InterruptedException;
    }

    private static void await(Wait wait) {
        try {
            if (!wait.happened()) {
                throw new AssertionError("waited in vain");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    static List<Long> numbers(List<BsonDocument> documents) {
        return documents.stream().map(document -> document.getNumber("_id").longValue()).toList();
    }
}
