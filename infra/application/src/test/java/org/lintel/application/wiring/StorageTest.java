package org.lintel.application.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.application.testing.WireToMongo;
import org.lintel.embeddedmongo.EmbeddedMongo;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;

/** A database elsewhere whose connections fall silent. */
@Tag("long")
class StorageTest {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    @Test
    void aConnectionThatFellSilentIsGivenUp() throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder.resolve("store.mv"));
                WireToMongo wire = WireToMongo.before(mongo.connectionString());
                Storage storage = Storage.at(wire.connectionString(), ANSWER_WITHIN)) {
            MongoCollection<Document> rows = storage.database().getCollection("rows");
            rows.insertOne(new Document("_id", 1));

            wire.stall();

            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> rows.countDocuments() == 1);
        }
    }

    @Test
    void whoReadsALongTimeIsNotCutOff() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder.resolve("store.mv"));
                Storage storage = Storage.at(mongo.connectionString(), ANSWER_WITHIN)) {
            MongoCollection<Document> rows = storage.database().getCollection("rows");
            rows.insertMany(IntStream.range(0, 6).mapToObj(id -> new Document("_id", id)).toList());

            int read = 0;
            try (MongoCursor<Document> cursor = rows.find().batchSize(2).iterator()) {
                while (cursor.hasNext()) {
                    cursor.next();
                    if (++read == 2) {
                        await().pollDelay(ANSWER_WITHIN.multipliedBy(2)).until(() -> true);
                    }
                }
            }
            assertThat(read).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 60000", "?appName=lintel, 60000", "?socketTimeoutMS=5000, 5000", "?socketTimeoutMS=0, 0"})
    void anAnswerIsWaitedForAMinuteUnlessTheAddressNamesATime(String options, int millis) {
        assertThat(Storage.settings(new ConnectionString("mongodb://database.invalid/" + options), Storage.ANSWER_WITHIN)
                .getSocketSettings().getReadTimeout(TimeUnit.MILLISECONDS)).isEqualTo(millis);
    }
}
