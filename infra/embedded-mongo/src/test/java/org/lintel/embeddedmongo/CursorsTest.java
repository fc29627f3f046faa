package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;

/** Large results come batch by batch, and what is left open does not pile up. */
class CursorsTest {

    private static final int ALL = 3_000;
    private static final int CURSOR_NOT_FOUND = 43;

    @TempDir
    Path folder;

    private OpenStore store;
    private MongoDatabase database;

    @BeforeEach
    void fill() {
        store = OpenStore.in(folder);
        store.insert(ALL);
        database = store.client.getDatabase("test");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFirstBatchReadsNoMoreThanAStretchOfTheCollection() {
        assertThat(store.examinedBy(() -> open(10))).isLessThan(300);
    }

    @Test
    void allBatchesTogetherAreTheWholeResult() {
        List<Document> all = store.things.find().batchSize(17).into(new ArrayList<>());

        assertThat(all).extracting(document -> document.getInteger("_id")).hasSize(ALL).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void betweenTwoBatchesNoMoreThanOneDocumentIsReadAhead() {
        assertThat(store.examinedBy(() -> assertThat(more(open(10))).hasSize(10))).isEqualTo(21);
    }

    @Test
    void aKilledCursorIsGone() {
        long cursor = open(10);

        Document killed = database.runCommand(new Document("killCursors", "things").append("cursors", List.of(cursor)));

        assertThat(killed.getList("cursorsKilled", Long.class)).containsExactly(cursor);
        isGone(cursor);
    }

    @Test
    void ofTooManyCursorsTheLongestUnusedIsGivenUp() {
        long first = open(10);
        long second = open(10);
        for (int i = 2; i < OpenCursors.MOST_OPEN; i++) {
            open(10);
        }
        more(first);

        long last = open(10);

        isGone(second);
        assertThat(more(first)).hasSize(10);
        assertThat(more(last)).hasSize(10);
    }

    @Test
    void documentsThatAreWrittenWhileACursorIsOpenNeitherBreakNorRepeatIt() {
        List<Object> seen = new ArrayList<>();
        try (var cursor = store.things.find().batchSize(50).iterator()) {
            for (int i = 0; cursor.hasNext(); i++) {
                seen.add(cursor.next().get("_id"));
                if (i % 100 == 0) {
                    store.things.deleteOne(new Document("_id", 2_999 - i));
                    store.things.updateOne(new Document("_id", i), new Document("$set", new Document("filler", "x".repeat(1_000))));
                }
            }
        }
        assertThat(seen).doesNotHaveDuplicates().hasSizeBetween(ALL - ALL / 100, ALL);
    }

    private long open(int batchSize) {
        return database.runCommand(new Document("find", "things").append("batchSize", batchSize)).get("cursor", Document.class)
                .getLong("id");
    }

    private List<Document> more(long cursor) {
        return database.runCommand(new Document("getMore", cursor).append("collection", "things").append("batchSize", 10))
                .get("cursor", Document.class).getList("nextBatch", Document.class);
    }

    private void isGone(long cursor) {
        assertThatThrownBy(() -> more(cursor)).isInstanceOfSatisfying(MongoCommandException.class,
                gone -> assertThat(gone.getErrorCode()).isEqualTo(CURSOR_NOT_FOUND));
    }
}
