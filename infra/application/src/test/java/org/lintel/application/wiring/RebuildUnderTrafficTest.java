package org.lintel.application.wiring;

import static java.time.Duration.ZERO;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.GrownHistory;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.testing.ViewDocuments;
import org.lintel.embeddedmongo.EmbeddedMongo;
import org.lintel.readmodels.LiveView;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import tools.jackson.databind.JsonNode;

/** Views are built in bulk, first from nothing and then beside the live ones, while people write and read. */
@Tag("long")
class RebuildUnderTrafficTest {
    private static final int COPIES = 40;
    private static final int FILES_OF_A_COPY = 2;

    /** Texts of copied files do not open, and each says so. */
    private static final Map<String, Object> QUIET = Map.of("logging.level.org.lintel.application.sealing.Opener", "ERROR");

    @TempDir
    private Path folder;

    @Test
    void readersSeeAWholeViewAtAnyTimeAndWhatIsBuiltIsWhatWasFed() throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder.resolve("store.mv"));
                var client = MongoClients.create(mongo.connectionString())) {
            MongoDatabase database = client.getDatabase("lintel");
            String session = played(mongo.connectionString());
            GrownHistory.grow(database, COPIES);
            GrownHistory.forgetViews(database);

            try (TestRegistry registry = TestRegistry.start(folder.resolve("registry"), mongo.connectionString(), QUIET);
                    ExecutorService people = Executors.newFixedThreadPool(3)) {
                // The first reading of all, while views are built from nothing: all or nothing.
                int known = (COPIES + 1) * FILES_OF_A_COPY;
                await().atMost(60, SECONDS).until(() -> registry.user("officer").get("/api/sessions").status() == 200
                        && registry.user("officer").get("/api/accreditations?session=" + session).status() == 200);
                assertThat(files(registry, session)).hasSize(known);
                await().atMost(60, SECONDS).until(
                        () -> collections(registry).size() == registry.context().getBean(Views.class).all().size());
                registry.awaitViews();

                AtomicBoolean over = new AtomicBoolean();
                List<Future<?>> traffic = IntStream.range(0, 2)
                        .<Future<?>>mapToObj(_ -> people.submit(() -> writeAndReadIt(registry, session, over))).toList();
                Future<?> reading = people.submit(() -> readAll(registry, session, known, over));
                rebuildAll(registry);
                over.set(true);
                for (Future<?> each : traffic) {
                    each.get();
                }
                reading.get();

                Map<String, Set<String>> fed = documents(registry, database);
                rebuildAll(registry);
                ViewDocuments.assertSame(documents(registry, database), fed);
                assertThat(registry.stranger().get("/health").answers(200).text("/status")).isEqualTo("UP");
            }
        }
    }

    @Test
    void aRebuildThatFailsIsSaidAndTheViewBeforeGoesOn() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(folder.resolve("store.mv"));
                var client = MongoClients.create(mongo.connectionString())) {
            MongoDatabase database = client.getDatabase("lintel");
            String session = played(mongo.connectionString());

            try (TestRegistry registry = TestRegistry.start(folder.resolve("registry"), mongo.connectionString())) {
                registry.awaitViews();
                String live = collection(registry);
                String next = live.replaceFirst("-g\\d+$", "") + "-g" + (LiveView.generationOf(live) + 1);
                database.getCollection(next).insertOne(Objects.requireNonNull(database.getCollection(live).find().first()));

                rebuilt(registry);

                await().atMost(60, SECONDS).untilAsserted(
                        () -> assertThat(worklist(registry).at("/rebuild/failure").asString()).isEqualTo("MongoBulkWriteException"));
                assertThat(worklist(registry).get("failure").isNull()).isTrue();
                assertThat(collection(registry)).isEqualTo(live);
                assertThat(files(registry, session)).hasSize(FILES_OF_A_COPY);

                rebuilt(registry);

                await().atMost(60, SECONDS).untilAsserted(() -> {
                    assertThat(collection(registry)).isNotEqualTo(live);
                    assertThat(worklist(registry).get("rebuild").isNull()).isTrue();
                });
                assertThat(files(registry, session)).hasSize(FILES_OF_A_COPY);
            }
        }
    }

    private static void rebuilt(TestRegistry registry) {
        registry.user("admin").post("/api/views/worklist/rebuild", "{}").answers(200);
    }

    private static String collection(TestRegistry registry) {
        return worklist(registry).get("collection").asString();
    }

    private static JsonNode worklist(TestRegistry registry) {
        for (JsonNode view : registry.user("admin").get("/api/views").answers(200).json().get("items")) {
            if (view.get("view").asString().equals("worklist")) {
                return view;
            }
        }
        throw new AssertionError("no worklist");
    }

    private String played(String uri) {
        try (TestRegistry registry = TestRegistry.start(folder.resolve("registry"), uri)) {
            String session = registry.session();
            PlayedFile file = PlayedFile.requested(registry, session, TestRegistry.unused("Organisation "), "applicant").active();
            PlayedDelegate.nominated(registry, file.id(), "applicant", "Somebody").plays("applicant", "confirm", "{}");
            PlayedFile.requested(registry, session, TestRegistry.unused("Organisation "), "applicant2").vetting().denialRecommended();
            return session;
        }
    }

    private static void writeAndReadIt(TestRegistry registry, String session, AtomicBoolean over) {
        while (!over.get()) {
            PlayedFile file = PlayedFile.requested(registry, session, TestRegistry.unused("Organisation "), "applicant");
            assertThat(seen(registry, file, file.path()).text("/state")).isEqualTo("SUBMITTED");
            file.vetting();
            assertThat(seen(registry, file, file.path()).text("/state")).isEqualTo("VETTING");
            assertThat(seen(registry, file, file.path("history")).json().get("entries")).hasSize(2);
        }
    }

    /** @return what is read once its view has seen the last step: while all are built, that may take longer than a reader is let wait */
    private static Answer seen(TestRegistry registry, PlayedFile file, String path) {
        return await().pollDelay(ZERO).atMost(60, SECONDS).until(() -> registry.user("officer").get(path + "?after=" + file.after()),
                answer -> answer.status() != 503 || !answer.text("/code").equals("not-yet-visible")).answers(200);
    }

    private static void readAll(TestRegistry registry, String session, int known, AtomicBoolean over) {
        int before = known;
        while (!over.get()) {
            int now = files(registry, session).size();
            assertThat(now).as("files in the list").isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    /** Page by page, each by the cursor of the one before, whichever generation that was of. */
    private static Set<String> files(TestRegistry registry, String session) {
        Set<String> found = new HashSet<>();
        String list = "/api/accreditations?limit=25&session=" + session;
        for (String page = list; !page.isEmpty();) {
            JsonNode answer = registry.user("officer").get(page).answers(200).json();
            answer.get("items").forEach(item -> found.add(item.get("id").asString()));
            page = answer.get("next").isNull() ? "" : list + "&cursor=" + answer.get("next").asString();
        }
        return found;
    }

    private static void rebuildAll(TestRegistry registry) {
        Map<String, String> before = collections(registry);
        before.keySet().forEach(view -> registry.user("admin").post("/api/views/" + view + "/rebuild", "{}").answers(200));
        await().atMost(60, SECONDS).until(() -> {
            Map<String, String> now = collections(registry);
            return before.keySet().stream().noneMatch(view -> Objects.equals(before.get(view), now.get(view)));
        });
    }

    private static Map<String, Set<String>> documents(TestRegistry registry, MongoDatabase database) {
        registry.awaitViews();
        Map<String, Set<String>> found = new HashMap<>();
        collections(registry).forEach((view, collection) -> found.put(view,
                ViewDocuments.in(database, collection)));
        return found;
    }

    private static Map<String, String> collections(TestRegistry registry) {
        Map<String, String> collections = new HashMap<>();
        views(registry).json().get("items").forEach(view -> {
            if (!view.get("collection").isNull()) {
                collections.put(view.get("view").asString(), view.get("collection").asString());
            }
        });
        return collections;
    }

    private static Answer views(TestRegistry registry) {
        return registry.user("admin").get("/api/views").answers(200);
    }
}
