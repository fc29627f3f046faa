package org.lintel.application.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.participants.EditionKeeper;
import org.lintel.application.sealing.Erasing;
import org.lintel.application.sealing.StumblingVault;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.SettableClock;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.wiring.CommandExecution;
import org.lintel.application.wiring.Storage;
import org.lintel.application.wiring.Views;
import org.lintel.language.accreditation.AccreditationId;

/** Deadlines are kept whatever happens to the keeper: it was not running, there are two of it, its clock jumps. */
@Tag("long")
class DeadlineKeeperTest {
    private static final Instant MONDAY = Instant.parse("2027-01-04T09:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void whatBecameDueWhileNothingRanIsDoneAfterTheStart() {
        String session;
        try (TestRegistry registry = TestRegistry.start(folder, new SettableClock(MONDAY.toString()))) {
            session = PlayedFile.requested(registry).read("officer").text("/sessionId");
        }
        try (TestRegistry later = TestRegistry.start(folder, new SettableClock("2027-03-01T09:00:00Z"))) {
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(missed(later, session)).isEqualTo(2));
        }
    }

    @Test
    void twoKeepersAtOnceRecordEveryMissOnce() throws Exception {
        SettableClock clock = new SettableClock(MONDAY.toString());
        try (TestRegistry registry = TestRegistry.start(folder, clock); ExecutorService executor = Executors.newFixedThreadPool(2)) {
            String session = registry.session();
            List<PlayedFile> files = IntStream.range(0, 30)
                    .mapToObj(number -> PlayedFile.requested(registry, session, "Organisation " + number, "applicant")).toList();
            files.getLast().read("officer");
            List<DeadlineKeeper> keepers = Stream.generate(() -> keeper(registry, clock)).limit(2).toList();

            clock.advance(Duration.ofDays(30));
            List<Future<Integer>> kept = executor.invokeAll(keepers.stream().<Callable<Integer>>map(keeper -> keeper::keep).toList());

            int together = kept.get(0).get() + kept.get(1).get();
            assertThat(together).isLessThanOrEqualTo(2 * files.size());
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(missed(registry, session)).isEqualTo(2L * files.size()));
            for (PlayedFile file : files) {
                assertThat(registry.user("officer").get(file.path()).json().at("/missed")).hasSize(2);
            }
        }
    }

    @Test
    void whatIsDueIsLeftBetweenTwoTasksWhereTheRegistryEnds() {
        try (TestRegistry registry = TestRegistry.start(folder, new SettableClock(MONDAY.toString()))) {
            String session = registry.session();
            IntStream.range(0, 5).forEach(number -> PlayedFile.requested(registry, session, "Organisation " + number, "applicant"));
            registry.awaitViews();
            // It finds much to be due, of which nothing is yet.
            DeadlineKeeper keeper = keeper(registry, InstantSource.fixed(MONDAY.plus(Duration.ofDays(30))));
            AtomicInteger tasks = new AtomicInteger();

            keeper.keep(() -> tasks.incrementAndGet() > 2);

            assertThat(tasks).hasValue(3);
        }
    }

    @Test
    void aClockThatJumpsBackAndForthRecordsNothingTwiceAndTakesNothingBack() {
        AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
        try (TestRegistry registry = TestRegistry.start(folder, now::get)) {
            PlayedFile file = PlayedFile.requested(registry);
            String session = file.read("officer").text("/sessionId");
            DeadlineKeeper keeper = keeper(registry, now::get);
            now.set(MONDAY.plus(Duration.ofDays(30)));
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(missed(registry, session)).isEqualTo(2));

            now.set(MONDAY.plus(Duration.ofDays(1)));
            assertThat(keeper.keep()).isZero();
            file.plays("officer", "check-completeness", "{\"complete\":true}");
            now.set(MONDAY.plus(Duration.ofDays(60)));
            assertThat(keeper.keep()).isZero();

            assertThat(file.read("officer").json().at("/missed")).hasSize(2);
            List<Instant> recorded = file.history("officer").json().at("/entries").valueStream()
                    .map(entry -> Instant.parse(entry.at("/recordedAt").asString())).toList();
            assertThat(recorded).isSorted();
        }
    }

    @Test
    void aTaskThatCannotBeDoneKeepsNoneFromItsTurn() {
        SettableClock clock = new SettableClock(MONDAY.toString());
        try (TestRegistry registry = TestRegistry.start(folder, clock)) {
            PlayedFile file = PlayedFile.requested(registry);
            String session = file.read("officer").text("/sessionId");
            Views views = registry.context().getBean(Views.class);
            registry.awaitViews();
            var rows = registry.context().getBean(Storage.class).database().getCollection(views.todo().collection());
            for (String row : rows.find().map(Document::toJson).into(new ArrayList<>())) {
                if (row.contains(file.id())) {
                    // The same tasks for a file that no history knows, and before those of the real one.
                    rows.insertOne(Document.parse(row.replace(file.id(), "00000000-0000-0000-0000-000000000000")));
                }
            }

            clock.advance(Duration.ofDays(30));

            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(missed(registry, session)).isEqualTo(2));
            registry.awaitViews();
            assertThat(views.todo().now().due(clock.instant(), null, 10)).extracting(row -> row.file().value())
                    .containsOnly("00000000-0000-0000-0000-000000000000");
        }
    }

    @Test
    void keysThatCannotBeDestroyedKeepNoTaskFromItsTurnAndGoWithTheNextRound() {
        try (TestRegistry registry = TestRegistry.start(folder, new SettableClock(MONDAY.toString()));
                StumblingVault vault = StumblingVault.beside(registry, 1)) {
            PlayedFile played = PlayedFile.requested(registry).plays("applicant", "withdraw", "{}");
            AccreditationId file = new AccreditationId(played.id());
            vault.seals(file);
            registry.user("admin").post("/api/subjects/" + played.id() + "/erase", "{}").answers(200);
            registry.user("officer2").post("/api/subjects/" + played.id() + "/erase", "{}").answers(200);
            DeadlineKeeper keeper = new DeadlineKeeper(registry.context().getBean(Views.class).todo(),
                    registry.context().getBean(CommandExecution.class), vault.erasing(),
                    registry.context().getBean(EditionKeeper.class), registry.clock());

            assertThatCode(keeper::keep).doesNotThrowAnyException();
            assertThat(vault.opens(file)).isTrue();

            keeper.keep();
            assertThat(vault.opens(file)).isFalse();
        }
    }

    private static DeadlineKeeper keeper(TestRegistry registry, InstantSource clock) {
        return new DeadlineKeeper(registry.context().getBean(Views.class).todo(), registry.context().getBean(CommandExecution.class),
                registry.context().getBean(Erasing.class), registry.context().getBean(EditionKeeper.class), clock);
    }

    private static long missed(TestRegistry registry, String session) {
        return registry.user("officer").get("/api/missed-deadlines?session=" + session).answers(200).json().at("/counts").valueStream()
                .mapToLong(line -> line.at("/count").asLong()).sum();
    }
}
