package org.lintel.eventstore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import org.bson.BsonDocument;

/** Holds the first insertion back until it is released, so that what is appended meanwhile forms one batch. */
final class SlowNetwork implements UnaryOperator<BatchInsert> {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
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
        await(released);
    }

    void awaitFirstInsertion() {
        await(reached);
    }

    void release() {
        released.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
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
