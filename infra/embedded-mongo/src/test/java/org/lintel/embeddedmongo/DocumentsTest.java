package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;

import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;

/** Every operation that the rest of the house uses, through the real driver. */
class DocumentsTest {

    @TempDir
    Path folder;

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> things;

    @BeforeEach
    void open() {
        mongo = EmbeddedMongo.open(folder.resolve("test.db"));
        client = MongoClients.create(mongo.connectionString());
        things = client.getDatabase("test").getCollection("things");
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    @Test
    void everyKindOfValueComesBackAsItWentIn() {
        Document document = new Document("_id", 1L).append("binary", new Binary(new byte[]{0, -1, 7})).append("date", new Date(-1))
                .append("long", Long.MAX_VALUE).append("int", 7).append("double", -0.5).append("decimal", Decimal128.parse("1.10"))
                .append("text", "\u0000 ä € 😀 \uFFFF").append("nothing", null).append("list", List.of(1, "two", new Document("three", 3)))
                .append("truth", true);

        things.insertOne(document);

        assertThat(things.find().first()).isEqualTo(document);
    }

    @Test
    void anOrderedInsertStopsAtTheFirstDuplicate() {
        things.insertOne(new Document("_id", 2));

        assertThatThrownBy(() -> things.insertMany(IntStream.range(0, 5).mapToObj(i -> new Document("_id", i)).toList()))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, duplicate -> {
                    assertThat(duplicate.getWriteErrors()).singleElement().satisfies(error -> {
                        assertThat(error.getCode()).isEqualTo(11000);
                        assertThat(error.getIndex()).isEqualTo(2);
                    });
                    assertThat(duplicate.getWriteResult().getInsertedCount()).isEqualTo(2);
                });
        assertThat(ids()).containsExactly(0, 1, 2);
    }

    @Test
    void anUnorderedInsertGoesOnAfterADuplicate() {
        things.insertOne(new Document("_id", 2));

        assertThatThrownBy(() -> things.insertMany(IntStream.range(0, 5).mapToObj(i -> new Document("_id", i)).toList(),
                new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(MongoBulkWriteException.class,
                        duplicate -> assertThat(duplicate.getWriteResult().getInsertedCount()).isEqualTo(4));
        assertThat(ids()).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void findFiltersSortsSkipsLimitsAndProjects() {
        insert(100);

        List<Document> found = things.find(Filters.gte("n", 10)).sort(Sorts.descending("n")).skip(5).limit(3)
                .projection(Projections.include("n"))
                .into(new ArrayList<>());

        assertThat(found).containsExactly(new Document("_id", 94).append("n", 94), new Document("_id", 93).append("n", 93),
                new Document("_id", 92).append("n", 92));
    }

    @Test
    void manyDocumentsComeInBatches() {
        insert(1_000);

        assertThat(things.find().batchSize(7).into(new ArrayList<>())).hasSize(1_000);
        assertThat(things.find().into(new ArrayList<>())).hasSize(1_000);
        assertThat(things.find().batchSize(100).limit(250).into(new ArrayList<>())).hasSize(250);
    }

    @Test
    void updateOperatorsWork() {
        things.insertOne(new Document("_id", 1).append("n", 5).append("gone", 1).append("list", List.of(1, 2, 3)));

        things.updateOne(Filters.eq(1), Updates.combine(Updates.inc("n", 2), Updates.unset("gone"), Updates.set("new.deep", "x"),
                Updates.max("most", 9), Updates.min("least", -9), Updates.push("list", 4), Updates.setOnInsert("never", 1)));
        things.updateOne(Filters.eq(1), Updates.pull("list", 2));

        assertThat(things.find().first()).isEqualTo(new Document("_id", 1).append("n", 7).append("list", List.of(1, 3, 4))
                .append("new", new Document("deep", "x")).append("most", 9).append("least", -9));
    }

    @Test
    void anUpsertInsertsWhatItDoesNotFind() {
        var result = things.updateOne(Filters.eq(1), Updates.combine(Updates.set("a", 1), Updates.setOnInsert("b", 2)),
                new UpdateOptions().upsert(true));

        assertThat(result.getUpsertedId()).isNotNull();
        assertThat(things.find().first()).isEqualTo(new Document("_id", 1).append("a", 1).append("b", 2));
    }

    @Test
    void aGuardedReplacementThatIsStaleIsADuplicateKey() {
        things.replaceOne(Filters.and(Filters.eq(1), Filters.lt("position", 5)), new Document("position", 5),
                new ReplaceOptions().upsert(true));
        things.replaceOne(Filters.and(Filters.eq(1), Filters.lt("position", 9)), new Document("position", 9),
                new ReplaceOptions().upsert(true));

        assertThatThrownBy(() -> things.replaceOne(Filters.and(Filters.eq(1), Filters.lt("position", 7)), new Document("position", 7),
                new ReplaceOptions().upsert(true))).isInstanceOfSatisfying(MongoWriteException.class,
                        stale -> assertThat(stale.getError().getCode()).isEqualTo(11000));
        assertThat(things.find().first()).isEqualTo(new Document("_id", 1).append("position", 9));
    }

    @Test
    void findAndModifyReturnsTheDocumentBeforeOrAfter() {
        insert(3);

        Document before = things.findOneAndUpdate(Filters.eq("n", 1), Updates.set("x", 1));
        Document after = things.findOneAndUpdate(Filters.eq("n", 2), Updates.set("x", 1),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).sort(Sorts.ascending("n")));
        Document upserted = things.findOneAndReplace(Filters.eq(9), new Document("n", 9),
                new FindOneAndReplaceOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        Document none = things.findOneAndUpdate(Filters.eq("n", 77), Updates.set("x", 1));
        Document deleted = things.findOneAndDelete(Filters.eq("n", 0));

        assertThat(before).isEqualTo(new Document("_id", 1).append("n", 1));
        assertThat(after).isEqualTo(new Document("_id", 2).append("n", 2).append("x", 1));
        assertThat(upserted).isEqualTo(new Document("_id", 9).append("n", 9));
        assertThat(none).isNull();
        assertThat(deleted).isEqualTo(new Document("_id", 0).append("n", 0));
        assertThat(ids()).containsExactly(1, 2, 9);
    }

    @Test
    void anOrderedBulkWriteStopsAndAnUnorderedOneGoesOn() {
        var writes = List.of(new InsertOneModel<>(new Document("_id", 1)), new InsertOneModel<>(new Document("_id", 1)),
                new UpdateOneModel<Document>(Filters.eq(1), Updates.set("x", 1)), new DeleteOneModel<Document>(Filters.eq("x", 1)));

        assertThatThrownBy(() -> things.bulkWrite(writes)).isInstanceOf(MongoBulkWriteException.class);
        assertThat(things.find().first()).isEqualTo(new Document("_id", 1));

        assertThatThrownBy(() -> things.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(things.find().first()).isNull();
    }

    @Test
    void deletesAndCounts() {
        insert(20);

        assertThat(things.deleteOne(Filters.gte("n", 10)).getDeletedCount()).isOne();
        assertThat(things.deleteMany(Filters.lt("n", 5)).getDeletedCount()).isEqualTo(5);
        assertThat(things.countDocuments()).isEqualTo(14);
        assertThat(things.countDocuments(Filters.gte("n", 15))).isEqualTo(5);
        assertThat(things.countDocuments(Filters.gte("n", 15), new CountOptions().skip(1).limit(2))).isEqualTo(2);
        assertThat(things.countDocuments(Filters.gte("n", 99))).isZero();
        assertThat(things.estimatedDocumentCount()).isEqualTo(14);
    }

    @Test
    void aggregatesWithItsFirstStagesPlanned() {
        insert(30);

        List<Document> groups = things.aggregate(List.of(new Document("$match", new Document("_id", new Document("$lt", 20))),
                new Document("$group",
                        new Document("_id", new Document("$mod", List.of("$n", 2))).append("sum", new Document("$sum", "$n"))),
                new Document("$sort", new Document("_id", 1)))).into(new ArrayList<>());

        assertThat(groups).extracting(group -> group.get("sum", Number.class).intValue()).containsExactly(90, 100);
        assertThat(things.distinct("n", Filters.lt("n", 3), Integer.class)).containsExactly(0, 1, 2);
    }

    private void insert(int count) {
        things.insertMany(IntStream.range(0, count).mapToObj(i -> new Document("_id", i).append("n", i)).toList());
    }

    private List<Integer> ids() {
        return things.find().sort(Sorts.ascending("_id")).map(document -> document.getInteger("_id")).into(new ArrayList<>());
    }
}
