package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.embeddedmongo.EmbeddedMongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;

/** Rows that are fed are written together, and never over later ones. */
class FedRowsTest {
    private final TestDatabase mongo = new TestDatabase();
    private final MongoCollection<Document> collection = mongo.database().getCollection("counted");

    public record Counted(long count) {}

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void whatWasSavedIsKnownAtOnceAndStoredWhenItIsWritten() {
        RowCollection fed = RowCollection.fed(collection, 10);
        GuardedRows<Counted> rows = rows(fed);

        save(rows, "row", 1);
        save(rows, "row", 2);

        assertThat(rows.find("row")).isEqualTo(new Counted(2));
        assertThat(collection.countDocuments()).isZero();

        fed.write();

        assertThat(positionOf("row")).isEqualTo(2);
    }

    @Test
    void whatIsHeldNeedNotBeAskedFor() {
        RowCollection fed = RowCollection.fed(collection, 2);
        GuardedRows<Counted> rows = rows(fed);
        for (long count = 1; count <= 3; count++) {
            save(rows, "row-" + count, count);
        }
        fed.write();

        collection.deleteMany(new Document());

        assertThat(rows.find("row-3")).isEqualTo(new Counted(3));
        assertThat(rows.find("row-1")).as("there was no room for three").isNull();
        fed.forget();
        assertThat(rows.find("row-3")).as("who writes among others asks").isNull();
    }

    @Test
    void whatWasForgottenIsNotWritten() {
        RowCollection fed = RowCollection.fed(collection, 10);
        save(rows(fed), "row", 1);

        fed.forget();
        fed.write();

        assertThat(collection.countDocuments()).isZero();
    }

    @Test
    void aSaveThatCameTooLateIsDropped() {
        RowCollection fed = RowCollection.fed(collection, 10);
        GuardedRows<Counted> rows = rows(fed);
        save(rows, "row", 5);

        save(rows, "row", 4);
        fed.write();

        assertThat(rows.find("row")).isEqualTo(new Counted(5));
        assertThat(positionOf("row")).isEqualTo(5);
    }

    @Test
    void aFeederThatWasOvertakenWritesOverNothingAndDoesNoHarmToTheRest() {
        RowCollection overtaken = RowCollection.fed(collection, 10);
        RowCollection overtaking = RowCollection.fed(collection, 10);
        save(rows(overtaken), "row", 5);
        save(rows(overtaken), "other", 5);
        save(rows(overtaking), "row", 6);
        overtaking.write();

        overtaken.write();

        assertThat(positionOf("row")).isEqualTo(6);
        assertThat(positionOf("other")).isEqualTo(5);
        assertThat(rows(overtaken).find("row")).as("it goes on from what is stored").isEqualTo(new Counted(6));
    }

    /** On the registry's own store: that in memory goes on behind an update that it refuses. */
    @Test
    void behindARowThatCannotBeStoredNothingIsStored(@TempDir Path folder) {
        try (EmbeddedMongo store = EmbeddedMongo.open(folder.resolve("store.mv"));
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> stored = client.getDatabase("lintel").getCollection("counted");
            RowCollection fed = RowCollection.fed(stored, 10);
            GuardedRows<Counted> rows = rows(fed);
            save(rows, "before", 5);
            rows.save(List.of("no _id is a list"), 5, new Counted(5), new Document());
            save(rows, "behind", 5);

            assertThatThrownBy(fed::write).isInstanceOf(MongoException.class);
            assertThatThrownBy(fed::write).as("it stands still").isInstanceOf(MongoException.class);

            assertThat(stored.find().map(row -> row.get("_id"))).containsExactly("before");
        }
    }

    @Test
    void rowsAreStoredInTheOrderInWhichTheyWereSavedLast() {
        RowCollection fed = RowCollection.fed(collection, 10);
        GuardedRows<Counted> rows = rows(fed);
        save(rows, "seen", 1);
        save(rows, "other", 2);
        save(rows, "seen", 2);
        assertThat(rows.find("other")).as("asking changes nothing").isNotNull();

        Objects.requireNonNull(fed.held()).write(1);

        assertThat(positionOf("other")).isEqualTo(2);
        assertThat(positionOf("seen")).isEqualTo(-1);
    }

    @Test
    void whoOnlyReadsCannotWrite() {
        GuardedRows<Counted> rows = rows(RowCollection.served(collection));

        assertThatThrownBy(() -> save(rows, "row", 1)).isInstanceOf(IllegalStateException.class);
    }

    private long positionOf(String id) {
        Document found = collection.find(Filters.eq("_id", id)).first();
        return found == null ? -1 : found.getLong("position");
    }

    private static void save(GuardedRows<Counted> rows, String id, long position) {
        rows.save(id, position, new Counted(position), new Document());
    }

    private static GuardedRows<Counted> rows(RowCollection rows) {
        return new GuardedRows<>(rows, Counted.class);
    }
}
