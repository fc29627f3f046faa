package org.lintel.torture.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.embeddedmongo.EmbeddedMongo;
import org.lintel.torture.oracle.Boundary.Branch;
import org.lintel.torture.oracle.Journal.Meant;
import org.lintel.torture.oracle.Violation.Kind;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

/** The oracle is awake: a small history that is right, and each way in which it may be wrong. */
class OracleTest {

    private static final Boundary SEAT_1 = new Boundary(List.of(Boundary.tagged("seat=1")));
    private static final Boundary EVERYTHING = new Boundary(List.of(new Branch(Set.of(), Set.of())));

    @TempDir
    static Path stores;

    private static EmbeddedMongo mongo;
    private static MongoClient client;

    @TempDir
    Path folder;

    private final List<Document> stored = new ArrayList<>();
    private Journal journal;
    private MongoDatabase database;

    @BeforeAll
    static void open() {
        mongo = EmbeddedMongo.open(stores.resolve("oracle.db"));
        client = MongoClients.create(mongo.connectionString());
    }

    @AfterAll
    static void closeStore() {
        client.close();
        mongo.close();
    }

    /** Three appends of two events each, the last of them by a process that knew the first; then one that was rejected. */
    @BeforeEach
    void play() {
        database = client.getDatabase("oracle");
        journal = new Journal(folder.resolve("p0.0"));
        for (int append = 0; append < 3; append++) {
            journal.intends("p0-" + append, 2 * append, SEAT_1, meant(append));
            journal.acknowledged("p0-" + append, 2 * append + 1);
            stored.add(commit(append, append));
        }
        journal.intends("p0-3", 2, SEAT_1, meant(3));
        journal.rejected("p0-3", 6);
    }

    @AfterEach
    void drop() {
        journal.close();
        database.drop();
    }

    private static List<Meant> meant(int append) {
        return List.of(new Meant("p0-" + append + "/0", "Taken", List.of("seat=1"), "first"),
                new Meant("p0-" + append + "/1", "Noted", List.of("note=" + append), "second"));
    }

    private static Document commit(long number, int append) {
        return new Document("_id", number).append("format", 1).append("id", "id " + number).append("position", 2 * number)
                .append("at", new Date(1_000 * number))
                .append("events", new ArrayList<>(meant(append).stream().map(event -> new Document("id", event.id())
                        .append("type", event.type()).append("tags", List.copyOf(event.tags())).append("payload", event.payload()))
                        .toList()))
                .append("tags", List.of("note=" + append, "seat=1"));
    }

    private List<Kind> judged() {
        database.getCollection("commits").insertMany(stored);
        return Oracle.judge(database, List.of(folder.resolve("p0.0"))).violations().stream().map(Violation::kind).distinct().toList();
    }

    @Test
    void itFindsNothingWhereNothingIsWrong() {
        journal.intends("p0-4", 6, SEAT_1, meant(4));
        journal.sourced(SEAT_1, 0, 6, 5, 3, sum(0, 1, 2));
        journal.opened(EVERYTHING, 3);
        saw(3, 1, "p0-1/1", "Noted", "note=1", "second");
        journal.caughtUp();
        saw(4, 2, "p0-2/0", "Taken", "seat=1", "first");
        saw(5, 2, "p0-2/1", "Noted", "note=2", "second");
        journal.caughtUp();
        journal.sawAll();

        assertThat(judged()).isEmpty();
    }

    @Test
    void anAppendOfUnknownOutcomeMayBeThereOrNot() {
        journal.intends("p0-4", 6, SEAT_1, meant(4));
        journal.unknown("p0-4");
        journal.intends("p0-5", 6, Boundary.NONE, meant(5));
        stored.add(commit(3, 5));

        assertThat(judged()).isEmpty();
    }

    static Stream<Arguments> wrongs() {
        return Stream.of(
                wrong(Kind.NUMBER_GAP, test -> test.stored.getLast().put("_id", 7L)),
                wrong(Kind.POSITION_GAP, test -> test.stored.getLast().put("position", 5L)),
                wrong(Kind.TIME_RAN_BACKWARDS, test -> test.stored.getLast().put("at", new Date(500))),
                wrong(Kind.LOST, test -> test.stored.removeLast()),
                wrong(Kind.COMMITTED_TWICE, test -> test.stored.add(commit(3, 2))),
                wrong(Kind.NEVER_INTENDED, test -> test.stored.add(commit(3, 9))),
                wrong(Kind.ALTERED, test -> test.event(2, 1).put("payload", "other")),
                wrong(Kind.ALTERED, test -> test.event(2, 1).put("tags", List.of("note=2", "note=3"))),
                wrong(Kind.ALTERED, test -> test.stored.getLast().put("tags", List.of("seat=1"))),
                wrong(Kind.ALTERED, test -> test.stored.getLast().getList("events", Document.class).removeLast()),
                wrong(Kind.REFUSED_YET_COMMITTED, test -> test.stored.add(commit(3, 3))),
                wrong(Kind.REFUSED_YET_COMMITTED, test -> {
                    test.journal.intends("p0-4", 6, SEAT_1, meant(4));
                    test.journal.failed("p0-4", "no room");
                    test.stored.add(commit(3, 4));
                }),
                wrong(Kind.MISPLACED, test -> test.acknowledged(4, 6, 9, SEAT_1)),
                wrong(Kind.CONFLICT_COMMITTED, test -> test.acknowledged(4, 4, 7, SEAT_1)),
                wrong(Kind.CONFLICT_COMMITTED, test -> test.acknowledged(4, 0, 7,
                        new Boundary(List.of(Boundary.tagged("seat=9"), new Branch(Set.of(), Set.of("Noted")))))),
                wrong(Kind.REJECTED_FOR_NOTHING, test -> {
                    test.journal.intends("p0-4", 6, SEAT_1, meant(4));
                    test.journal.rejected("p0-4", -1);
                }),
                wrong(Kind.REJECTED_FOR_NOTHING, test -> {
                    test.journal.intends("p0-4", 4, SEAT_1, meant(4));
                    test.journal.rejected("p0-4", 4);
                }),
                wrong(Kind.OUT_OF_ORDER, test -> {
                    test.journal.acknowledged("p0-3", 8);
                    test.journal.intends("p0-4", 6, SEAT_1, meant(4));
                    test.stored.add(commit(3, 4));
                }),
                wrong(Kind.SOURCED_WRONGLY, test -> test.journal.sourced(SEAT_1, 0, 6, 5, 2, sum(0, 1))),
                wrong(Kind.SOURCED_WRONGLY, test -> test.journal.sourced(SEAT_1, 0, 4, 5, 2, sum(0, 1))),
                wrong(Kind.SOURCED_WRONGLY, test -> test.journal.sourced(SEAT_1, 0, 8, 5, 3, sum(0, 1, 2))),
                wrong(Kind.READ_OUT_OF_ORDER, test -> {
                    test.journal.opened(EVERYTHING, 3);
                    test.saw(4, 2, "p0-2/0", "Taken", "seat=1", "first");
                }),
                wrong(Kind.READ_OUT_OF_ORDER, test -> {
                    test.journal.opened(SEAT_1, 0);
                    test.saw(0, 0, "p0-0/0", "Taken", "seat=1", "first");
                    test.journal.sawAll();
                }),
                wrong(Kind.READ_TORN, test -> {
                    test.journal.opened(EVERYTHING, 2);
                    test.saw(2, 1, "p0-1/0", "Taken", "seat=1", "first");
                    test.journal.caughtUp();
                }),
                wrong(Kind.READ_DIFFERENTLY, test -> {
                    test.journal.opened(EVERYTHING, 2);
                    test.saw(2, 1, "p0-1/0", "Taken", "seat=1", "other");
                }),
                wrong(Kind.READ_DIFFERENTLY, test -> {
                    test.journal.opened(SEAT_1, 5);
                    test.saw(6, 3, "p0-4/0", "Taken", "seat=1", "first");
                }),
                wrong(Kind.STUCK, test -> test.journal.stuck("a test")));
    }

    private static Arguments wrong(Kind kind, Consumer<OracleTest> change) {
        return Arguments.of(kind, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongs")
    void itFindsEachWrong(Kind kind, Consumer<OracleTest> change) {
        change.accept(this);

        assertThat(judged()).contains(kind);
    }

    /** The newest commit, and what its process was told. */
    private void acknowledged(int append, long marker, long position, Boundary boundary) {
        journal.intends("p0-" + append, marker, boundary, meant(append));
        journal.acknowledged("p0-" + append, position);
        stored.add(commit(3, append));
    }

    private Document event(int commit, int index) {
        return stored.get(commit).getList("events", Document.class).get(index);
    }

    private void saw(long position, long commit, String event, String type, String tag, String payload) {
        journal.saw(position, commit, 1_000 * commit, event, new Fingerprint().add(event, type, List.of(tag), payload));
    }

    private static Fingerprint sum(int... appends) {
        var sum = new Fingerprint();
        for (int append : appends) {
            sum.add("p0-" + append + "/0", "Taken", List.of("seat=1"), "first");
        }
        return sum;
    }
}
