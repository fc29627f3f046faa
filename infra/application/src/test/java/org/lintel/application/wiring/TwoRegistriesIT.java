package org.lintel.application.wiring;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.ChildRegistry;
import org.lintel.application.testing.GrownHistory;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.StoreOnItsOwn;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.testing.ViewDocuments;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import tools.jackson.databind.JsonNode;

/** Processes on one database build its views, feed them and take over from each other, whatever becomes of one of them. */
class TwoRegistriesIT {
    private static final Duration TAKE_OVER = Duration.ofSeconds(2);
    /** For what is not waiting, on a busy machine. */
    private static final Duration WORK = Duration.ofSeconds(8);
    private static final int COPIES = 500;

    @TempDir
    private Path folder;
    private String session = "";

    @Test
    void theyShareViewsAndTakeOverFromOneThatIsKilledOrPaused() throws Exception {
        try (StoreOnItsOwn store = StoreOnItsOwn.start(folder.resolve("store.mv"));
                var client = MongoClients.create(store.uri());
                ExecutorService people = Executors.newFixedThreadPool(4)) {
            MongoDatabase database = client.getDatabase("lintel");
            play(store.uri());
            GrownHistory.grow(database, COPIES);

            killedWhileItBuilds(store, database);
            try (ChildRegistry one = registry(store);
                    ChildRegistry two = registry(store)) {
                awaitCaughtUp(one.awaitReady());
                awaitCaughtUp(two.awaitReady());
                await().atMost(60, SECONDS)
                        .untilAsserted(() -> assertThat(seenFrom(one, "collection")).isEqualTo(seenFrom(two, "collection")));
                assertThat(requested(one)).satisfies(file -> seen(two, file).answers(200));
                assertThat(requested(two)).satisfies(file -> seen(one, file).answers(200));

                boolean oneFeedsMore = views(one).stream().filter(TwoRegistriesIT::isFedHere).count() > views(one).size() / 2;
                ChildRegistry first = oneFeedsMore ? one : two;
                ChildRegistry second = oneFeedsMore ? two : one;
                takesOverFromOneThatIsPaused(first, second, people);
                takesOverFromOneThatIsPaused(second, first, people);
                takesOverFromOneThatIsPaused(first, second, people);
                takesOverFromOneThatIsKilled(second, first);

                Map<String, Set<String>> fed = documents(first, database);
                rebuildAll(first);
                ViewDocuments.assertSame(documents(first, database), fed);
            }
        }
    }

    private void play(String uri) {
        try (TestRegistry registry = TestRegistry.start(folder.resolve("registry"), uri)) {
            session = registry.session();
            PlayedFile file = PlayedFile.requested(registry, session, "Played Forum", "applicant").active();
            PlayedDelegate.nominated(registry, file.id(), "applicant", "Somebody").plays("applicant", "confirm", "{}");
            PlayedFile.requested(registry, session, "Played League", "applicant2").vetting().denialRecommended();
        }
    }

    private ChildRegistry registry(StoreOnItsOwn store) {
        return ChildRegistry.beside(folder.resolve("registry"), store.uri(), TAKE_OVER.toSeconds() + "s");
    }

    /** Where this process came to kill it so late that it had built them all, it builds them anew. */
    private void killedWhileItBuilds(StoreOnItsOwn store, MongoDatabase database) {
        for (int times = 0; times < 3; times++) {
            GrownHistory.forgetViews(database);
            try (ChildRegistry killed = registry(store)) {
                await().atMost(120, SECONDS).pollInterval(Duration.ofMillis(5))
                        .until(() -> isAny(database, "view-builds") || isAny(database, "live-views"));
                killed.kill();
            }
            if (isAny(database, "view-builds")) {
                return;
            }
        }
        throw new AssertionError("no view was being built");
    }

    private static boolean isAny(MongoDatabase database, String collection) {
        return database.getCollection(collection).countDocuments() > 0;
    }

    /**
     * What it was asked for before, it does when it goes on, or says why not; what it believes to feed is not its own any more. Where it was paused
     * while it had the key store to itself, nothing can be sealed meanwhile, and that is said.
     */
    private void takesOverFromOneThatIsPaused(ChildRegistry paused, ChildRegistry other, ExecutorService people) throws Exception {
        List<Future<Answer>> asked = IntStream.range(0, 4).mapToObj(_ -> people.submit(() -> request(paused))).toList();
        paused.pause();
        feedsAllWithin(other, "a pause");
        for (int times = 0; times < 5; times++) {
            if (!seenAt(other, request(other), "keys-unavailable")) {
                break;
            }
        }
        paused.resume();
        for (Future<Answer> answer : asked) {
            seenAt(other, answer.get(), "keys-unavailable", "storage-unavailable", "outcome-unknown");
        }
        seen(paused, requested(other)).answers(200);
        seen(other, requested(paused)).answers(200);
    }

    /** @return false where what was asked for was not done, for one of these reasons */
    private static boolean seenAt(ChildRegistry registry, Answer asked, String... reasons) {
        if (asked.status() == 503) {
            assertThat(asked.text("/code")).isIn((Object[]) reasons);
            return false;
        }
        seen(registry, asked.answers(201)).answers(200);
        return true;
    }

    private void takesOverFromOneThatIsKilled(ChildRegistry killed, ChildRegistry other) {
        Answer before = requested(killed);
        killed.kill();
        feedsAllWithin(other, "a kill");
        seen(other, before).answers(200);
        seen(other, requested(other)).answers(200);
        await().atMost(WORK).untilAsserted(() -> other.user("admin").get("/health").answers(200));
    }

    private static void feedsAllWithin(ChildRegistry registry, String after) {
        long begun = System.nanoTime();
        await().atMost(TAKE_OVER.plus(WORK)).pollInterval(Duration.ofMillis(50)).until(() -> all(registry, TwoRegistriesIT::isFedHere));
        System.out.printf("after %s the other feeds all views within %,d ms%n", after,
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private Answer requested(ChildRegistry registry) {
        return request(registry).answers(201);
    }

    private Answer request(ChildRegistry registry) {
        return registry.user("applicant").post("/api/accreditations",
                PlayedFile.requestBody(session, TestRegistry.unused("Organisation ")));
    }

    /** What was done at one process, as another shows it. */
    private static Answer seen(ChildRegistry registry, Answer done) {
        return registry.user("officer").get("/api/accreditations/" + done.text("/id") + "?after=" + done.after());
    }

    private static void awaitCaughtUp(ChildRegistry registry) {
        await().atMost(120, SECONDS).untilAsserted(() -> assertThat(views(registry)).allMatch(TwoRegistriesIT::isCaughtUp));
    }

    private static boolean isCaughtUp(JsonNode view) {
        return !view.get("collection").isNull() && view.get("behind").asLong() == 0 && !view.get("fedBy").isNull();
    }

    private static boolean isFedHere(JsonNode view) {
        return view.at("/fedBy/here").asBoolean(false);
    }

    private static boolean all(ChildRegistry registry, Predicate<JsonNode> holds) {
        return views(registry).stream().allMatch(holds);
    }

    private static List<JsonNode> views(ChildRegistry registry) {
        return registry.user("admin").get("/api/views").answers(200).json().get("items").valueStream().toList();
    }

    private static Map<String, String> seenFrom(ChildRegistry registry, String field) {
        Map<String, String> found = new HashMap<>();
        views(registry).forEach(view -> found.put(view.get("view").asString(), view.get(field).asString()));
        return found;
    }

    private static void rebuildAll(ChildRegistry registry) {
        Map<String, String> before = seenFrom(registry, "collection");
        before.keySet().forEach(view -> registry.user("admin").post("/api/views/" + view + "/rebuild", "{}").answers(200));
        await().atMost(60, SECONDS).until(() -> seenFrom(registry, "collection").entrySet().stream()
                .noneMatch(now -> Objects.equals(now.getValue(), before.get(now.getKey()))));
    }

    private static Map<String, Set<String>> documents(ChildRegistry registry, MongoDatabase database) {
        awaitCaughtUp(registry);
        Map<String, Set<String>> found = new HashMap<>();
        seenFrom(registry, "collection").forEach((view, collection) -> found.put(view,
                ViewDocuments.in(database, collection)));
        return found;
    }
}
