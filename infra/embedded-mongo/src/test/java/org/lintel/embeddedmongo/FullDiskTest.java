package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;

/** The disk fills up, and there is room again. */
class FullDiskTest {

    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final int WRITERS = 16;

    @TempDir
    Path folder;

    @Test
    void aFullDiskRefusesWritesKeepsReadingAndRecovers() {
        AtomicLong usableBytes = new AtomicLong(FreeSpace.RESERVE_BYTES);
        List<Object> before = IntStream.range(0, 10).<Object>mapToObj(i -> i).toList();
        try (OpenStore store = OpenStore.in(folder, usableBytes::get)) {
            store.insert(10);
            assertThat(store.mongo.refusesWrites()).isFalse();

            usableBytes.set(FreeSpace.RESERVE_BYTES - 1);
            await().untilAsserted(() -> isRefused(() -> store.things.updateOne(Filters.eq(-1), Updates.set("n", 1))));
            assertThat(store.mongo.refusesWrites()).isTrue();
            isRefused(() -> store.things.insertOne(new Document("_id", 10)));
            isRefused(() -> store.things.insertMany(List.of(new Document("_id", 11), new Document("_id", 12))));
            isRefused(() -> store.things.deleteOne(Filters.eq(1)));
            isRefused(() -> store.things.findOneAndUpdate(Filters.eq(1), Updates.set("n", 7)));
            assertThat(store.ids()).isEqualTo(before);

            usableBytes.set(FreeSpace.RESERVE_BYTES);
            await().ignoreExceptionsInstanceOf(MongoException.class)
                    .until(() -> store.things.insertOne(new Document("_id", 10)).wasAcknowledged());
            assertThat(store.mongo.refusesWrites()).isFalse();
        }
        try (OpenStore store = OpenStore.in(folder)) {
            assertThat(store.ids()).startsWith(before.toArray()).hasSize(11);
        }
    }

    /** Who makes sure of his indexes when he starts can start without room. */
    @Test
    void indexesThatAreThereCanBeAskedForAndOthersNotBeMade() {
        AtomicLong usableBytes = new AtomicLong(FreeSpace.RESERVE_BYTES);
        try (OpenStore store = OpenStore.in(folder, usableBytes::get)) {
            store.things.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
            store.things.createIndex(Indexes.ascending("tags"));
            usableBytes.set(FreeSpace.RESERVE_BYTES - 1);

            store.things.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
            store.things.createIndex(Indexes.ascending("tags"));

            isRefused(() -> store.things.createIndex(Indexes.ascending("n")));
            isRefused(() -> store.things.createIndex(Indexes.descending("tags")));
            isRefused(() -> store.client.getDatabase("test").getCollection("others").createIndex(Indexes.ascending("n")));
            assertThat(store.things.listIndexes()).hasSize(3);
        }
    }

    /** Each of them alone would fit. */
    @Test
    void ofManyLargeMessagesAtOnceNoMoreGetInThanThereIsRoomFor() throws Exception {
        long disk = 160L << 20;
        byte[] noise = new byte[12 << 20];
        new Random(1).nextBytes(noise);
        try (OpenStore store = OpenStore.in(folder, () -> disk - OpenStore.fileIn(folder).toFile().length());
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            store.insert(10);
            var refused = new AtomicInteger();

            var all = IntStream.range(10, 10 + WRITERS).mapToObj(id -> writers.submit(() -> {
                try {
                    store.things.insertOne(new Document("_id", id).append("noise", noise));
                } catch (MongoException full) {
                    assertThat(full.getCode()).as(full.getMessage()).isEqualTo(OUT_OF_DISK_SPACE);
                    refused.incrementAndGet();
                }
                return id;
            })).toList();
            for (var one : all) {
                one.get();
            }

            assertThat(OpenStore.fileIn(folder).toFile().length()).isLessThan(disk);
            assertThat(refused.get()).isBetween(8, WRITERS - 1);
            assertThat(store.things.countDocuments()).isEqualTo(10 + WRITERS - refused.get());
        }
    }

    @Test
    void roomIsTakenAndGivenBackAndNotBelievedInAfterAFailedWrite() {
        FreeSpace space = new FreeSpace(() -> FreeSpace.RESERVE_BYTES);
        long message = FreeSpace.RESERVE_BYTES / 4;

        assertThat(space.take(message, 0)).isTrue();
        assertThat(space.take(message, 0)).as("beside another").isFalse();
        space.giveBack(message);
        assertThat(space.take(message, message * 2)).as("beside what is not on the disk yet").isFalse();
        assertThat(space.take(message, 0)).as("alone again").isTrue();
        space.giveBack(message);

        space.writeFailed();
        space.look();
        assertThat(space.take(1, 0)).isFalse();
        assertThat(space.enoughToTidy()).isFalse();
    }

    private static void isRefused(ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOfSatisfying(MongoException.class, refused -> {
            assertThat(refused.getCode()).isEqualTo(OUT_OF_DISK_SPACE);
            assertThat(refused.getMessage()).contains("The disk is almost full");
            assertThat(refused.hasErrorLabel("NoWritesPerformed")).isTrue();
        });
    }
}
