package org.lintel.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.language.RecordedEvent;
import org.lintel.views.Projection;
import org.lintel.views.access.Accesses;
import org.lintel.views.announcements.Announcements;
import org.lintel.views.badges.Badges;
import org.lintel.views.compliance.Compliance;
import org.lintel.views.delegates.Delegates;
import org.lintel.views.erasures.Erasures;
import org.lintel.views.file.FileView;
import org.lintel.views.history.History;
import org.lintel.views.missed.MissedDeadlines;
import org.lintel.views.notices.Notices;
import org.lintel.views.samples.Samples;
import org.lintel.views.sessions.Sessions;
import org.lintel.views.testing.EventSamples;
import org.lintel.views.testing.RandomHistories;
import org.lintel.views.todo.Todo;
import org.lintel.views.worklist.Worklist;

/** A view that was built in bulk holds the same documents as one that was fed row by row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class BuiltRowsTest {
    private final TestDatabase mongo = new TestDatabase();

    @AfterAll
    void close() {
        mongo.close();
    }

    record Kind(String name, Function<RowCollection, Projection> over) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(kind("sessions", SessionsOnMongo::new, _ -> {}, Sessions::new),
                kind("worklist", WorklistOnMongo::new, WorklistOnMongo::createIndexes, Worklist::new),
                kind("file", FilesOnMongo::new, _ -> {}, FileView::new),
                kind("history", HistoryOnMongo::new, HistoryOnMongo::createIndexes, History::new),
                kind("compliance", ComplianceOnMongo::new, ComplianceOnMongo::createIndexes, Compliance::new),
                kind("todo", TodoOnMongo::new, TodoOnMongo::createIndexes, Todo::new),
                kind("notices", NoticesOnMongo::new, NoticesOnMongo::createIndexes, Notices::new),
                kind("missed", MissedOnMongo::new, MissedOnMongo::createIndexes, MissedDeadlines::new),
                kind("announcements", AnnouncementsOnMongo::new, AnnouncementsOnMongo::createIndexes, Announcements::new),
                kind("erasures", ErasuresOnMongo::new, ErasuresOnMongo::createIndexes, Erasures::new),
                kind("accesses", AccessesOnMongo::new, AccessesOnMongo::createIndexes, Accesses::new),
                kind("delegates", DelegatesOnMongo::new, DelegatesOnMongo::createIndexes, Delegates::new),
                kind("badges", BadgesOnMongo::new, BadgesOnMongo::createIndexes, Badges::new),
                kind("samples", SamplesOnMongo::new, SamplesOnMongo::createIndexes, Samples::new));
    }

    private static <S> Kind kind(String name, Function<RowCollection, S> store, Consumer<S> prepare, Function<S, Projection> view) {
        return new Kind(name, collection -> {
            S rows = store.apply(collection);
            prepare.accept(rows);
            return view.apply(rows);
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void of_a_random_history(Kind kind) {
        long seed = new Random().nextLong();
        System.out.println("built rows of " + kind + ": seed " + seed);

        assertBuiltLikeFed(kind, RandomHistories.of(seed, 400), new Random(seed));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void of_every_type_of_event_each_applied_twice(Kind kind) {
        assertBuiltLikeFed(kind, EventSamples.recordedOfEveryType().stream().flatMap(event -> Stream.of(event, event)).toList(),
                new Random(1));
    }

    /** A process is killed in the middle of writing: what it had written stays, and the next one begins with the same batch. */
    @ParameterizedTest
    @MethodSource("kinds")
    void whereABatchWasCutOffAnywhereTheNextProcessMakesTheSameOfIt(Kind kind) {
        long seed = new Random().nextLong();
        System.out.println("cut off rows of " + kind + ": seed " + seed);
        Random random = new Random(seed);
        List<RecordedEvent> events = RandomHistories.of(seed, 400);
        Projection fed = kind.over.apply(RowCollection.fed(mongo.database().getCollection("fed-" + kind), 0));
        events.forEach(fed::apply);

        String name = "cut-" + kind;
        RowCollection rows = RowCollection.fed(mongo.database().getCollection(name), 30);
        Projection cut = kind.over.apply(rows);
        for (int from = 0, to; from < events.size(); from = to) {
            to = Math.min(events.size(), from + 1 + random.nextInt(25));
            events.subList(from, to).forEach(cut::apply);
            Objects.requireNonNull(rows.held()).write(random.nextInt(12));
            rows.forget();
            events.subList(from, to).forEach(cut::apply);
            rows.write();
        }

        assertThat(documents(name)).isEqualTo(documents("fed-" + kind));
        mongo.database().getCollection(name).drop();
        mongo.database().getCollection("fed-" + kind).drop();
    }

    /** With rows for a few only in memory, most leave it again and again; it is written in the middle now and then. */
    private void assertBuiltLikeFed(Kind kind, List<RecordedEvent> events, Random random) {
        Projection fed = kind.over.apply(RowCollection.fed(mongo.database().getCollection("fed-" + kind), 0));
        events.forEach(fed::apply);
        Set<Document> expected = documents("fed-" + kind);

        for (int rowsInMemory : new int[]{2, 7, 5_000}) {
            String name = "built-" + kind + "-" + rowsInMemory;
            RowCollection rows = RowCollection.built(mongo.database().getCollection(name), rowsInMemory);
            Projection built = kind.over.apply(rows);
            for (RecordedEvent event : events) {
                built.apply(event);
                if (random.nextInt(50) == 0) {
                    rows.write();
                }
            }
            rows.write();
            assertThat(documents(name)).as("with %d rows in memory", rowsInMemory).isEqualTo(expected);
            mongo.database().getCollection(name).drop();
        }
        mongo.database().getCollection("fed-" + kind).drop();
    }

    private Set<Document> documents(String collection) {
        return mongo.database().getCollection(collection).find().into(new HashSet<>());
    }
}
