package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;

/** What a process wrote last it need not ask for, where it writes alone. */
class RecentRowsTest {
    private final TestDatabase mongo = new TestDatabase();
    private final MongoCollection<Document> collection = mongo.database().getCollection("counted");

    public record Counted(long count) {}

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void whatWasWrittenLastIsKnownWithoutAsking() {
        GuardedRows<Counted> alone = rows(RowCollection.servedAlone(collection, 2));
        GuardedRows<Counted> amongOthers = rows(RowCollection.served(collection));
        for (long count = 1; count <= 3; count++) {
            alone.save("row-" + count, count, new Counted(count), new Document());
        }

        collection.deleteMany(new Document());

        assertThat(alone.find("row-3")).isEqualTo(new Counted(3));
        assertThat(alone.find("row-2")).isEqualTo(new Counted(2));
        assertThat(alone.find("row-1")).as("there was room for two").isNull();
        assertThat(amongOthers.find("row-3")).as("who writes among others asks").isNull();
    }

    @Test
    void aWriteThatCameTooLateIsNotRemembered() {
        GuardedRows<Counted> alone = rows(RowCollection.servedAlone(collection, 2));
        alone.save("row", 5, new Counted(5), new Document());

        alone.save("row", 4, new Counted(4), new Document());

        assertThat(alone.find("row")).isEqualTo(new Counted(5));
        assertThat(collection.find(Filters.eq("_id", "row")).first()).containsEntry("position", 5L);
    }

    private static GuardedRows<Counted> rows(RowCollection rows) {
        return new GuardedRows<>(rows, Counted.class);
    }
}
