package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

/** The disk fills up, and there is room again. */
class FullDiskTest {

    private static final int OUT_OF_DISK_SPACE = 14031;

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
            await().ignoreException(MongoException.class).until(() -> store.things.insertOne(new Document("_id", 10)).wasAcknowledged());
            assertThat(store.mongo.refusesWrites()).isFalse();
        }
        try (OpenStore store = OpenStore.in(folder)) {
            assertThat(store.ids()).startsWith(before.toArray()).hasSize(11);
        }
    }

    private static void isRefused(ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOfSatisfying(MongoException.class, refused -> {
            assertThat(refused.getCode()).isEqualTo(OUT_OF_DISK_SPACE);
            assertThat(refused.getMessage()).contains("The disk is almost full");
        });
    }
}
