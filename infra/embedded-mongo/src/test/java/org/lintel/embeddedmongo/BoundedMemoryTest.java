package org.lintel.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.MongoServerException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;

/**
 * A store with more in it than fits into its process: each kind of query is answered rightly, or refused in a sentence. The process ends where
 * its memory does not suffice.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class BoundedMemoryTest {

    private static final boolean SLOW = Boolean.getBoolean("lintel.slow");
    private static final int HEAP_MEGABYTES = SLOW ? 96 : 48;
    private static final int DOCUMENTS = SLOW ? 150_000 : 20_000;
    private static final int AT_ONCE = 2_000;
    private static final int GROUPS = 50;
    private static final int TOO_MUCH_MEMORY = 292;
    private static final int TOO_MANY_DISTINCT = 17217;

    private Path file;
    private ChildProgram server;
    private MongoClient client;
    private MongoCollection<Document> things;

    @BeforeAll
    void fill(@TempDir Path folder) throws Exception {
        file = OpenStore.fileIn(folder);
        server = ChildProgram.startWithin(HEAP_MEGABYTES, EmbeddedMongoServer.class, file);
        client = MongoClients.create(server.awaitLine());
        things = client.getDatabase("test").getCollection("things");
        things.createIndex(Indexes.ascending("key"));
        things.createIndex(Indexes.ascending("tags"));
        var random = new Random(7);
        for (int from = 0; from < DOCUMENTS; from += AT_ONCE) {
            things.insertMany(IntStream.range(from, from + AT_ONCE).mapToObj(i -> thing(i, random)).toList());
        }
        System.out.printf("BoundedMemoryTest: %,d documents, a file of %,d MB, a heap of %d MB%n", DOCUMENTS, Files.size(file) >> 20,
                HEAP_MEGABYTES);
        assertThat(Files.size(file) >> 20).as("megabytes of the file").isGreaterThan(HEAP_MEGABYTES);
    }

    @AfterAll
    void end() throws Exception {
        client.close();
        server.endInput();
        assertThat(server.awaitEnd(60, TimeUnit.SECONDS)).as("the store's exit status").isZero();
        try (OpenStore store = OpenStore.in(Objects.requireNonNull(file.getParent()))) {
            assertThat(store.things.countDocuments()).isEqualTo(DOCUMENTS / 2);
        }
        IndexAgreement.check(file, "test", "things");
    }

    @Test
    @Order(1)
    void allDocumentsInBatchesOfAnySize() {
        assertThat(numbers(things.find())).isEqualTo(ascending());
        assertThat(numbers(things.find().batchSize(1_000_000))).isEqualTo(ascending());
    }

    @Test
    @Order(1)
    void sortedByAnIndex() {
        assertThat(numbers(things.find().sort(Indexes.descending("_id")))).isEqualTo(ascending().reversed());
        assertThat(keys(things.find().sort(Indexes.ascending("key")))).isSorted().hasSize(DOCUMENTS);
    }

    @Test
    @Order(1)
    void sortedWithoutAnIndexIsRefusedUnlessFewAreWanted() {
        isRefused(TOO_MUCH_MEMORY, () -> numbers(things.find().sort(Indexes.ascending("filler"))));

        assertThat(numbers(things.find().sort(Indexes.descending("n")).limit(3))).containsExactly(DOCUMENTS - 1, DOCUMENTS - 2,
                DOCUMENTS - 3);
    }

    @Test
    @Order(1)
    void overArraysAndWithOrNoDocumentIsFoundTwice() {
        Bson overArrays = Filters.gte("tags", 0);
        Bson either = Filters.or(Filters.gte("key", 0), Filters.gte("tags", 0), Filters.gte("_id", 0));

        for (Bson filter : List.of(overArrays, either)) {
            assertThat(numbers(things.find(filter))).hasSize(DOCUMENTS).doesNotHaveDuplicates();
            assertThat(things.countDocuments(filter)).isEqualTo(DOCUMENTS);
        }
        assertThat(numbers(things.find(Filters.in("tags", 3, 4, GROUPS + 1)).sort(Indexes.ascending("_id")))).isSorted()
                .doesNotHaveDuplicates()
                .hasSize((int) ascending().stream().filter(n -> List.of(3, 4).contains(n % GROUPS) || n == 1).count());
    }

    @Test
    @Order(1)
    void counted() {
        assertThat(things.countDocuments()).isEqualTo(DOCUMENTS);
        assertThat(things.countDocuments(Filters.mod("n", 2, 1))).isEqualTo(DOCUMENTS / 2);
        assertThat(things.countDocuments(Filters.lt("key", DOCUMENTS / 4))).isEqualTo(DOCUMENTS / 4);
    }

    @Test
    @Order(1)
    void distinctValuesAreGivenUpToOneAnswer() {
        assertThat(things.distinct("group", Integer.class)).hasSize(GROUPS);

        isRefused(TOO_MANY_DISTINCT, () -> things.distinct("filler", String.class).into(new ArrayList<>()));
    }

    @Test
    @Order(1)
    void aggregated() {
        assertThat(things.aggregate(List.of(Aggregates.group("$group", Accumulators.sum("sum", "$n"))))).hasSize(GROUPS)
                .allSatisfy(group -> assertThat(((Number) Objects.requireNonNull(group.get("sum"))).longValue()).isEqualTo(
                        ascending().stream().filter(n -> n % GROUPS == group.getInteger("_id")).mapToLong(n -> n).sum()));
        assertThat(things.aggregate(List.of(Aggregates.match(Filters.gte("n", 0)), Aggregates.project(new Document("n", 1)))))
                .hasSize(DOCUMENTS);

        isRefused(TOO_MUCH_MEMORY, () -> things.aggregate(List.of(Aggregates.group("$filler"))).first());
        isRefused(TOO_MUCH_MEMORY, () -> things.aggregate(List.of(Aggregates.group(null, Accumulators.push("all", "$$ROOT")))).first());
        isRefused(TOO_MUCH_MEMORY,
                () -> things.aggregate(List.of(Aggregates.unwind("$tags"), Aggregates.sort(Indexes.ascending("filler")))).first());
    }

    @Test
    @Order(1)
    void manyCursorsAtOnce() {
        var cursors = IntStream.range(0, 40).mapToObj(i -> things.find().skip(i).batchSize(2).iterator()).toList();
        for (int i = 0; i < cursors.size(); i++) {
            for (int n = i; n < i + 10; n++) {
                assertThat(cursors.get(i).next().getInteger("n")).isEqualTo(n);
            }
        }
        cursors.forEach(MongoCursor::close);
    }

    /** Each of them may hold a sorted result, which together are more than the process has. */
    @Test
    @Order(1)
    void sortedResultsThatAreNotReadToTheEndHaveOneBudget() {
        int wanted = DOCUMENTS / 40;
        List<MongoCursor<Document>> cursors = new ArrayList<>();
        ThrowingCallable open = () -> {
            var cursor = things.find().sort(Indexes.ascending("n")).limit(wanted).batchSize(2).iterator();
            cursors.add(cursor);
            assertThat(cursor.next().getInteger("n")).isZero();
        };
        assertThatCode(open).doesNotThrowAnyException();
        isRefused(TOO_MUCH_MEMORY, () -> {
            for (int i = 0; i < 200; i++) {
                open.call();
            }
        });

        assertThat(numbers(things.find().batchSize(2).limit(5))).as("with others open").hasSize(5);
        assertThat(cursors.getFirst().next().getInteger("n")).isEqualTo(1);
        cursors.removeFirst().close();
        assertThatCode(open).as("when one is closed").doesNotThrowAnyException();
        while (cursors.getFirst().hasNext()) {
            cursors.getFirst().next();
        }
        assertThatCode(open).as("when one is read to its end").doesNotThrowAnyException();
        cursors.forEach(MongoCursor::close);
    }

    @Test
    @Order(2)
    void indexesAreMadeAndRefusedWhereValuesAreNotUnique() {
        things.createIndex(Indexes.ascending("n"), new IndexOptions().unique(true));

        assertThat(numbers(things.find().sort(Indexes.descending("n")))).isEqualTo(ascending().reversed());
        isRefused(11000, () -> things.createIndex(Indexes.ascending("group"), new IndexOptions().unique(true)));
        assertThat(things.listIndexes()).hasSize(4);
        assertThat(things.countDocuments(Filters.eq("group", 1))).isEqualTo(DOCUMENTS / GROUPS);
    }

    @Test
    @Order(3)
    void manyAreChangedEachOnce() {
        // By the index of what is changed: each moves in it, and is not to be found again.
        var all = Filters.gte("key", 0);

        assertThat(things.updateMany(all, Updates.inc("key", 1)).getModifiedCount()).isEqualTo(DOCUMENTS);

        assertThat(keys(things.find().sort(Indexes.ascending("key")))).isEqualTo(ascending().stream().map(n -> n + 1).toList());
    }

    @Test
    @Order(4)
    void manyAreDeleted() {
        assertThat(things.deleteMany(Filters.mod("n", 2, 0)).getDeletedCount()).isEqualTo(DOCUMENTS / 2);

        assertThat(numbers(things.find())).isEqualTo(ascending().stream().filter(n -> n % 2 == 1).toList());
        assertThat(keys(things.find().sort(Indexes.ascending("key")))).isSorted().hasSize(DOCUMENTS / 2);
    }

    private static Document thing(int n, Random random) {
        return new Document("_id", n).append("n", n).append("key", (int) (n * 7_919L % DOCUMENTS)).append("group", n % GROUPS)
                .append("tags", List.of(n % GROUPS, GROUPS + n)).append("filler", Long.toHexString(random.nextLong()).repeat(180));
    }

    private static List<Integer> ascending() {
        return IntStream.range(0, DOCUMENTS).boxed().toList();
    }

    private static List<Integer> numbers(FindIterable<Document> found) {
        return found.map(thing -> thing.getInteger("n")).into(new ArrayList<>());
    }

    private static List<Integer> keys(FindIterable<Document> found) {
        return found.map(thing -> thing.getInteger("key")).into(new ArrayList<>());
    }

    private static void isRefused(int code, ThrowingCallable query) {
        assertThatThrownBy(query).isInstanceOfSatisfying(MongoServerException.class,
                refused -> assertThat(refused.getCode()).as(refused.getMessage()).isEqualTo(code));
    }
}
