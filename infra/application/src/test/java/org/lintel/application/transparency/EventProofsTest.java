package org.lintel.application.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.wiring.DataFolder;
import org.lintel.application.wiring.Storage;
import org.lintel.transparencylog.TilePath;

/** Each event's proof, made from the live log: the auditor's program accepts it. */
@Tag("long")
class EventProofsTest {
    private static final Duration A_LOOK_OR_TWO = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void eachEventHasAProofThatTheAuditorsProgramAcceptsAndTheOneThatItMakesItself() {
        try (TestRegistry registry = TestRegistry.own()) {
            PlayedFile.requested(registry).active();
            TakenAlong auditor = new TakenAlong(registry, folder);
            Path bundle = auditor.bundle("all", "");
            Path policy = auditor.policy();
            long events = registry.eventCount();
            for (long position = 0; position < events; position++) {
                Answer answer = registry.user("auditor").get(proofOf(position)).answers(200);
                assertThat(answer.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
                assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"event-" + position + ".tlog-proof\"");
                Path proof = auditor.file("event-" + position, answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                assertThat(auditor.audit("check", proof, "--policy", policy).ends(0).out())
                        .containsPattern("position +" + position + "\\n");
                Path own = folder.resolve("own-" + position);
                auditor.audit("prove", bundle, "--position", position, "--out", own).ends(0);
                assertThat(proof).hasSameTextualContentAs(own);
            }
        }
    }

    @Test
    void whatIsNotThereOrNotSealedYetIsRefusedAndAnybodyElse() {
        try (TestRegistry registry = TestRegistry.own()) {
            PlayedFile.requested(registry);
            Caller auditor = registry.user("auditor");
            await().atMost(A_LOOK_OR_TWO).untilAsserted(() -> auditor.get(proofOf(registry.eventCount() - 1)).answers(200));
            auditor.get(proofOf(registry.eventCount())).answers(404, "not-found");
            auditor.get(proofOf(Long.MAX_VALUE)).answers(404, "not-found");
            auditor.get(proofOf(-1)).names("position not-acceptable");
            auditor.get("/api/audit/events/x/proof").names("position wrong-type");
            auditor.get("/api/audit/events/99999999999999999999/proof").names("position wrong-type");
            for (String user : List.of("officer", "officer2", "applicant", "bureau", "admin", "security", "reviewer", "focalpoint")) {
                registry.user(user).get(proofOf(0)).answers(403, "wrong-role");
            }
            registry.stranger().get(proofOf(0)).answers(401, "unauthenticated");
            Browser pages = Browser.of(registry, "auditor");
            assertThat(pages.get("/audit/events/0/proof").answers(200).body()).isEqualTo(auditor.get(proofOf(0)).answers(200).body());
            assertThat(pages.get("/audit/events/0").answers(200).body() + "\n")
                    .isEqualTo(auditor.get("/api/audit/events?limit=1").answers(200).body());
            for (String at : List.of("/audit/events/%s", "/audit/events/%s/proof")) {
                pages.get(at.formatted(registry.eventCount())).answers(404);
                pages.get(at.formatted(Long.MAX_VALUE)).answers(404);
                pages.get(at.formatted("-1")).answers(400);
                pages.get(at.formatted("x")).answers(400);
                Browser.of(registry, "officer").get(at.formatted(0)).answers(403);
            }

            registry.context().getBean(LogKeeper.class).stop();
            PlayedFile.requested(registry);
            Answer early = auditor.get(proofOf(registry.eventCount() - 1)).answers(503, "not-sealed-yet");
            assertThat(early.header("Retry-After")).isNotBlank();
            assertThat(pages.get("/audit/events/" + (registry.eventCount() - 1) + "/proof").answers(503).text())
                    .contains("lies under no checkpoint yet");
        }
    }

    @Test
    void noProofIsMadeOfAnEventThatIsNotTheOneThatWasSigned() {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedFile.requested(registry).active();
            await().atMost(A_LOOK_OR_TWO)
                    .untilAsserted(() -> registry.user("auditor").get(proofOf(registry.eventCount() - 1)).answers(200));
        }
        try (Storage storage = new DataFolder(folder).openStorage(null)) {
            var commits = storage.database().getCollection("commits");
            Document second = Objects.requireNonNull(commits.find(new Document("_id", 1L)).first());
            second.getList("events", Document.class).getFirst().put("occurredAt", "2027-01-04T08:59:59Z");
            commits.replaceOne(new Document("_id", 1L), second);
        }
        try (TestRegistry registry = TestRegistry.start(folder)) {
            registry.user("auditor").get(proofOf(1)).answers(503, "event-differs");
            registry.user("auditor").get(proofOf(0)).answers(200);
        }
    }

    @Test
    void whereAnOldTileIsMissingOrDamagedTheEventIsNotCalledAnother() throws Exception {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            Caller auditor = registry.user("auditor");
            while (registry.eventCount() <= TilePath.FULL) {
                IntStream.range(0, 20).forEach(_ -> registry.session());
            }
            long newest = registry.eventCount() - 1;
            await().atMost(A_LOOK_OR_TWO).untilAsserted(() -> auditor.get(proofOf(newest)).answers(200));
            registry.context().getBean(LogRounds.class).close();
            auditor.get(proofOf(0)).answers(200);

            Path tile = folder.resolve("log/tile/0/000");
            byte[] bytes = Files.readAllBytes(tile);
            // Of the leaf beside the first.
            bytes[32] ^= 1;
            Files.write(tile, bytes);
            auditor.get(proofOf(0)).answers(503, "log-not-ready");
            Files.write(tile, new byte[]{1});
            auditor.get(proofOf(0)).answers(503, "log-not-ready");
            Files.delete(tile);
            auditor.get(proofOf(0)).answers(503, "log-not-ready");
            Files.createDirectory(tile);
            auditor.get(proofOf(0)).answers(503, "log-not-ready");
            auditor.get(proofOf(newest)).answers(200);
        }
    }

    private static String proofOf(long position) {
        return "/api/audit/events/" + position + "/proof";
    }
}
