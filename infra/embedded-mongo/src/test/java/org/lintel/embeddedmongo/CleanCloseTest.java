package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;

/** Closing finishes what was asked for. */
class CleanCloseTest {

    private static final int THREADS = 8;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedWhileTheStoreClosesIsThereAfterwards() throws Exception {
        Queue<Object> acknowledged = new ConcurrentLinkedQueue<>();
        CountDownLatch busy = new CountDownLatch(20 * THREADS);
        OpenStore store = OpenStore.in(folder);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                int from = 1_000_000 * thread;
                threads.submit(() -> insertUntilRefused(store, from, acknowledged, busy));
            }
            busy.await();
            store.mongo.close();
            store.client.close();
        }

        try (OpenStore again = OpenStore.in(folder)) {
            assertThat(again.ids()).containsAll(acknowledged).hasSizeLessThanOrEqualTo(acknowledged.size() + THREADS);
        }
        IndexAgreement.check(OpenStore.fileIn(folder), "test", "things");
    }

    @Test
    void aWriteThatDidNotWaitForTheDiskIsThereAfterClosing() {
        try (OpenStore store = OpenStore.in(folder)) {
            store.things.withWriteConcern(WriteConcern.W1).insertOne(new Document("_id", 1));
        }

        try (OpenStore again = OpenStore.in(folder)) {
            assertThat(again.ids()).containsExactly(1);
        }
    }

    @Test
    void closingTwiceIsHarmless() {
        EmbeddedMongo mongo = EmbeddedMongo.open(OpenStore.fileIn(folder));
        mongo.close();
        mongo.close();

        OpenStore.in(folder).close();
    }

    private static void insertUntilRefused(OpenStore store, int from, Queue<Object> acknowledged, CountDownLatch busy) {
        try {
            for (int id = from;; id++) {
                store.things.insertOne(new Document("_id", id));
                acknowledged.add(id);
                busy.countDown();
            }
        } catch (MongoException | IllegalStateException closed) {
            // The store is closing.
        }
    }
}
