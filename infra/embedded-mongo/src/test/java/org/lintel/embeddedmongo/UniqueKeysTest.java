package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;

/** Of many who write one key one wins, and the others are told. */
class UniqueKeysTest {

    private static final int DUPLICATE_KEY = 11000;
    private static final int THREADS = 16;

    @TempDir
    Path folder;

    private OpenStore store;

    @BeforeEach
    void open() {
        store = OpenStore.in(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void ofManyThreadsThatInsertOneIdExactlyOneWins() throws Exception {
        for (int id = 0; id < 20; id++) {
            int contested = id;

            int winners = winnersOf(thread -> store.things.insertOne(new Document("_id", contested).append("by", thread)));

            assertThat(winners).isOne();
        }
        assertThat(store.things.countDocuments()).isEqualTo(20);
    }

    @Test
    void ofManyThreadsThatInsertOneValueOfAUniqueIndexExactlyOneWins() throws Exception {
        store.things.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));

        int winners = winnersOf(thread -> store.things.insertOne(new Document("_id", thread).append("name", "one")));

        assertThat(winners).isOne();
        assertThat(store.things.countDocuments()).isOne();
    }

    @Test
    void ofManyGuardedReplacementsTheNewestStays() throws Exception {
        winnersOf(position -> store.things.replaceOne(Filters.and(Filters.eq("row"), Filters.lt("position", position)),
                new Document("position", position), new ReplaceOptions().upsert(true)));

        assertThat(store.things.find()).containsExactly(new Document("_id", "row").append("position", THREADS - 1));
    }

    @Test
    void ofManyIncrementsNoneIsLost() throws Exception {
        store.insert(1);

        winnersOf(thread -> IntStream.range(0, 10).forEach(i -> store.things.updateOne(Filters.eq(0), Updates.inc("n", 1))));

        assertThat(store.things.find()).containsExactly(new Document("_id", 0).append("n", 10 * THREADS));
    }

    @Test
    void equalNumbersOfDifferentTypesAreOneId() {
        store.things.insertOne(new Document("_id", 5));

        for (Object same : List.of(5L, 5.0, Decimal128.parse("5.00"))) {
            assertThatThrownBy(() -> store.things.insertOne(new Document("_id", same))).isInstanceOfSatisfying(MongoWriteException.class,
                    duplicate -> assertThat(duplicate.getError().getCode()).isEqualTo(DUPLICATE_KEY));
        }
    }

    @Test
    void anUpdateThatWouldBreakAUniqueIndexChangesNothing() {
        store.things.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));
        store.insert(2);

        assertThatThrownBy(() -> store.things.updateOne(Filters.eq(1), Updates.combine(Updates.set("n", 0), Updates.set("x", 1))))
                .isInstanceOfSatisfying(MongoWriteException.class,
                        duplicate -> assertThat(duplicate.getError().getCode()).isEqualTo(DUPLICATE_KEY));
        assertThat(store.things.find(Filters.eq("n", 1))).containsExactly(new Document("_id", 1).append("n", 1));
    }

    private interface Attempt {
        void by(int thread);
    }

    /** How many threads did it without being told of a duplicate. */
    private static int winnersOf(Attempt attempt) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Boolean>> won = threads.invokeAll(IntStream.range(0, THREADS).<Callable<Boolean>>mapToObj(thread -> () -> {
                try {
                    attempt.by(thread);
                    return true;
                } catch (MongoWriteException refused) {
                    assertThat(refused.getError().getCode()).isEqualTo(DUPLICATE_KEY);
                    return false;
                }
            }).toList());
            int winners = 0;
            for (Future<Boolean> one : won) {
                winners += one.get() ? 1 : 0;
            }
            return winners;
        }
    }
}
