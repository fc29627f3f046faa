package org.lintel.application.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.MasterKeyOption;
import org.lintel.application.StartRefused;
import org.lintel.application.sealing.DataVault;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.PlayedSample;
import org.lintel.application.testing.TestRegistry;
import org.lintel.application.wiring.DataFolder;
import org.lintel.application.wiring.Storage;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.StoredCommit;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.Hash;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.TiledTree;
import org.lintel.transparencylog.VerifierKey;
import org.lintel.vault.Vault;

/** The registry's log, read over HTTP as any reader of such logs does. */
@Tag("long")
class TransparencyLogTest {
    private static final Duration A_LOOK_OR_TWO = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    /** A look comes every second, so it is waited for. */
    private static void awaitSealed(TestRegistry registry) {
        // Counted anew with each look: the clock may record something meanwhile.
        await().atMost(A_LOOK_OR_TWO).untilAsserted(
                () -> assertThat(registry.user("auditor").get("/api/audit/log").answers(200).json().get("sealed").asLong())
                        .isEqualTo(registry.eventCount()));
    }

    private static Checkpoint verified(TestRegistry registry, Caller caller) {
        List<VerifierKey> keys = registry.stranger().get("/log/vkey").answers(200).body().lines().map(VerifierKey::parse).toList();
        SignedNote note = SignedNote.parse(caller.get("/log/checkpoint").answers(200).body().getBytes(UTF_8));
        assertThat(note.verifiedBy(keys)).hasSize(1);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        assertThat(checkpoint.origin()).isEqualTo(keys.getFirst().name()).startsWith("lintel/");
        return checkpoint;
    }

    private static TiledTree tree(Checkpoint checkpoint, Caller caller) {
        return new TiledTree(checkpoint.size(), path -> Optional.of(caller.bytes("/log/" + path)));
    }

    private static List<byte[]> commitments(TestRegistry registry) {
        try (Stream<StoredCommit> commits = registry.context().getBean(CommitHistory.class).fromCommit(0, Long.MAX_VALUE)) {
            return commits.flatMap(commit -> commit.events().stream().map(event -> Commitment.of(commit, event))).toList();
        }
    }

    @Test
    void anAuditorFindsEveryEventUnderTheNewestCheckpointAndProvesIt() {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedFile.requested(registry).active().noticeGiven();
            awaitSealed(registry);
            Caller auditor = registry.user("auditor");
            Checkpoint checkpoint = verified(registry, auditor);
            TiledTree tree = tree(checkpoint, auditor);
            List<byte[]> commitments = commitments(registry);

            assertThat(checkpoint.size()).isEqualTo(commitments.size()).isGreaterThan(5);
            assertThat(tree.root()).isEqualTo(checkpoint.root());
            assertThat(tree.bundle(0)).usingRecursiveComparison().isEqualTo(commitments);
            IntStream.range(0, commitments.size()).forEach(
                    position -> tree.inclusion(position).verify(Hash.ofLeaf(commitments.get(position)), checkpoint.root()));
            auditor.get("/api/audit/log").has("/state", "SEALING").has("/origin", checkpoint.origin());
            registry.stranger().get("/health").answers(200);
        }
    }

    @Test
    void everybodyElseSeesHowFarTheLogWentAtTheLastFullHourAndNoFurther() {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            Checkpoint first = verified(registry, registry.stranger());
            assertThat(first.size()).isZero();
            PlayedFile.requested(registry).active();
            awaitSealed(registry);
            long sealed = registry.eventCount();
            registry.clock().advance(Duration.ofMinutes(59));
            for (Caller caller : List.of(registry.stranger(), registry.user("officer"), registry.user("bureau"))) {
                assertThat(verified(registry, caller)).isEqualTo(first);
                caller.get("/log/tile/0/000.p/" + sealed).answers(404, "not-found");
                caller.get("/log/tile/entries/000.p/" + sealed).answers(404, "not-found");
            }

            registry.clock().advance(Duration.ofMinutes(1));
            await().atMost(A_LOOK_OR_TWO).untilAsserted(() -> assertThat(verified(registry, registry.stranger()).size()).isEqualTo(sealed));
            Checkpoint hourly = verified(registry, registry.stranger());
            assertThat(tree(hourly, registry.stranger()).root()).isEqualTo(hourly.root());
            assertThat(tree(hourly, registry.stranger()).bundle(0)).hasSize((int) sealed);
        }
    }

    @Test
    void whatIsServedSaysWhatItIsAndHowLongItHolds() {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedFile.requested(registry);
            awaitSealed(registry);
            String partial = "/log/tile/0/000.p/" + registry.eventCount();
            registry.clock().advance(Duration.ofHours(1));
            await().atMost(A_LOOK_OR_TWO).untilAsserted(() -> registry.stranger().get(partial).answers(200));

            for (String text : List.of("/log/checkpoint", "/log/vkey")) {
                Answer answer = registry.stranger().get(text).answers(200);
                assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
                assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            }
            Answer tile = registry.stranger().get(partial).answers(200);
            assertThat(tile.header("Content-Type")).isEqualTo("application/octet-stream");
            assertThat(tile.header("Cache-Control")).contains("max-age=31536000", "public", "immutable");
            assertThat(registry.user("auditor").get(partial).answers(200).header("Cache-Control")).contains("private", "immutable");
        }
    }

    @Test
    void whatIsNoTileIsNotThere() {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedFile.requested(registry);
            awaitSealed(registry);
            for (String path : List.of("", "/", "/0", "/0/0", "/0/000", "/0/001", "/0/000.p/0", "/0/000.p/256", "/0/000.p/200",
                    "/0/x000/000", "/64/000", "/1/000",
                    "/entries/001", "/0/000.p/1/x", "/checkpoint", "/0/000.new")) {
                registry.user("auditor").get("/log/tile" + path).answers(404, "not-found");
                registry.stranger().get("/log/tile" + path).answers(404, "not-found");
            }
            registry.stranger().get("/log/hourly").answers(401, "unauthenticated");
            registry.user("auditor").get("/log/lock").answers(404, "not-found");
        }
    }

    @Test
    void aRegistryThatStartsAgainGoesOnWithItsLog() {
        Checkpoint before;
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedFile.requested(registry);
            awaitSealed(registry);
            before = verified(registry, registry.user("auditor"));
        }
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedFile.requested(registry);
            awaitSealed(registry);
            Checkpoint after = verified(registry, registry.user("auditor"));
            assertThat(after.origin()).isEqualTo(before.origin());
            tree(after, registry.user("auditor")).since(before.size()).verify(before.root(), after.root());
        }
    }

    @Test
    void whereThePastIsNoLongerWhatWasSealedNothingMoreIsSignedAndEverybodyIsTold() {
        Checkpoint before;
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedFile.requested(registry).active();
            awaitSealed(registry);
            before = verified(registry, registry.user("auditor"));
        }
        try (Storage storage = new DataFolder(folder).openStorage(null)) {
            var commits = storage.database().getCollection("commits");
            Document second = Objects.requireNonNull(commits.find(new Document("_id", 1L)).first());
            second.getList("events", Document.class).getFirst().put("occurredAt", "2027-01-04T08:59:59Z");
            commits.replaceOne(new Document("_id", 1L), second);
        }
        try (TestRegistry registry = TestRegistry.start(folder)) {
            Caller auditor = registry.user("auditor");
            await().atMost(A_LOOK_OR_TWO).untilAsserted(
                    () -> assertThat(registry.stranger().get("/health").answers(503).body()).contains("THE_LOG_STANDS_STILL"));
            Answer standing = auditor.get("/api/audit/log").answers(200).has("/state", "STOPPED").has("/fault", "HISTORY_DIFFERS");
            assertThat(standing.json().get("differsAt").asLong()).isEqualTo(1);
            assertThat(Browser.of(registry, "admin").open("/administration").body()).contains("HISTORY_DIFFERS");
            String session = registry.session();
            Answer asked = PlayedSample.asked(registry, "{\"sessionId\":\"%s\",\"kind\":\"ALL\"}".formatted(session));
            assertThat(Browser.of(registry, "auditor").open("/audit").text()).contains("stands still: HISTORY_DIFFERS, at position 1");
            await().during(Duration.ofSeconds(3)).atMost(A_LOOK_OR_TWO)
                    .untilAsserted(() -> assertThat(verified(registry, auditor)).isEqualTo(before));
            String sample = "/audit/samples/" + asked.text("/id") + "?after=" + asked.after();
            assertThat(auditor.get("/api" + sample).answers(200).json().at("/sample/drawn").isNull()).as("nothing is drawn by it").isTrue();
            assertThat(Browser.of(registry, "auditor").open(sample).answers(200).text()).contains("Look again",
                    "stands still: HISTORY_DIFFERS", "What was asked for is drawn when it does");
            assertThat(Browser.of(registry, "auditor").open("/audit/samples?session=" + session).answers(200).text())
                    .contains("being drawn", "stands still: HISTORY_DIFFERS");
            assertThat(tree(before, auditor).root()).isEqualTo(before.root());
        }
        // Nor after another start, which has no tiles to compare with any more.
        try (TestRegistry registry = TestRegistry.start(folder)) {
            await().atMost(A_LOOK_OR_TWO).untilAsserted(() -> registry.user("auditor").get("/api/audit/log").answers(200)
                    .has("/state", "STOPPED").has("/fault", "HISTORY_DIFFERS").has("/differsAt", "1"));
            assertThat(verified(registry, registry.user("auditor"))).isEqualTo(before);
        }
    }

    @Test
    void whatWasSignedLastIsNotForgottenByLosingItAndASampleThatWasAskedForMeanwhileWaits() throws Exception {
        Checkpoint before;
        Answer asked;
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedFile.requested(registry);
            awaitSealed(registry);
            before = verified(registry, registry.user("auditor"));
        }
        byte[] kept = Files.readAllBytes(folder.resolve("log.signed"));
        Files.delete(folder.resolve("log.signed"));
        try (TestRegistry registry = TestRegistry.start(folder)) {
            String session = registry.session();
            await().atMost(A_LOOK_OR_TWO).untilAsserted(
                    () -> registry.user("auditor").get("/api/audit/log").answers(200).has("/fault", "CHECKPOINT_MISSING"));
            asked = PlayedSample.asked(registry, "{\"sessionId\":\"%s\",\"kind\":\"ALL\"}".formatted(session));
            assertThat(verified(registry, registry.user("auditor"))).isEqualTo(before);
        }
        Files.write(folder.resolve("log.signed"), kept);
        try (TestRegistry registry = TestRegistry.start(folder)) {
            awaitSealed(registry);
            PlayedSample.drawn(registry, asked);
            assertThat(registry.user("auditor").get("/api/audit/events?limit=10000").answers(200).body().lines()
                    .filter(line -> line.contains("SampleDrawn"))).as("asked for before the stop, and drawn once after it").hasSize(1);
        }
    }

    @Test
    void aKeyIsExchangedWhileBothSignForATime() {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedFile.requested(registry);
            awaitSealed(registry);
        }
        LogKeys both = withVault(vault -> new LogFiles(folder).withASecondKey(vault));
        VerifierKey older = both.signing().getFirst().verifier();
        VerifierKey newer = both.signing().getLast().verifier();
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> withVault(vault -> new LogFiles(folder).withoutTheOlderKey(vault)))
                .withMessageContaining("start the registry once");
        try (TestRegistry registry = TestRegistry.start(folder)) {
            assertThat(registry.stranger().get("/log/vkey").answers(200).body().lines()).containsExactly(older.toString(),
                    newer.toString());
            SignedNote note = SignedNote.parse(registry.user("auditor").get("/log/checkpoint").answers(200).body().getBytes(UTF_8));
            assertThat(note.verifiedBy(List.of(older))).hasSize(1);
            assertThat(note.verifiedBy(List.of(newer))).hasSize(1);
        }
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> withVault(vault -> new LogFiles(folder).withoutTheOlderKey(vault)))
                .withMessageContaining("let the registry run over a full hour");
        try (TestRegistry registry = TestRegistry.start(folder)) {
            registry.clock().advance(Duration.ofHours(1));
            await().atMost(A_LOOK_OR_TWO).untilAsserted(() -> {
                byte[] shown = registry.stranger().get("/log/checkpoint").answers(200).body().getBytes(UTF_8);
                assertThatNoException().isThrownBy(() -> SignedNote.parse(shown).verifiedBy(List.of(newer)));
            });
        }
        withVault(vault -> new LogFiles(folder).withoutTheOlderKey(vault));
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedFile.requested(registry);
            awaitSealed(registry);
            assertThat(registry.stranger().get("/log/vkey").answers(200).body().lines()).containsExactly(newer.toString());
            assertThat(verified(registry, registry.user("auditor")).origin()).isEqualTo(older.name());
        }
    }

    private LogKeys withVault(Function<Vault, LogKeys> act) {
        try (Vault vault = Objects.requireNonNull(DataVault.known(new DataFolder(folder), MasterKeyOption.ofDemonstration(folder)))) {
            return act.apply(vault);
        }
    }

    @Test
    void lostTilesAreMadeAnewFromTheHistory() throws Exception {
        Checkpoint before;
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedFile.requested(registry).active();
            awaitSealed(registry);
            before = verified(registry, registry.user("auditor"));
        }
        try (Stream<Path> files = Files.walk(folder.resolve("log"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        try (TestRegistry registry = TestRegistry.start(folder)) {
            Caller auditor = registry.user("auditor");
            await().atMost(A_LOOK_OR_TWO).untilAsserted(() -> auditor.get("/api/audit/log").answers(200).has("/state", "SEALING"));
            Checkpoint after = verified(registry, auditor);
            assertThat(after).isEqualTo(before);
            assertThat(tree(after, auditor).root()).isEqualTo(before.root());
        }
    }

    @Test
    void withoutItsKeyALogIsNotContinuedAndNoOtherIsBegun() throws Exception {
        TestRegistry.start(folder).close();
        Files.delete(folder.resolve("log.keys"));
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> TestRegistry.start(folder).close())
                .withMessageContaining("log.keys");
        assertThat(folder.resolve("log.keys")).doesNotExist();
    }

    @Test
    void thatItCannotBeLookedAfterIsSaidInHealthAndOnThePagesUntilItCan() {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            PlayedFile.requested(registry);
            awaitSealed(registry);
            var commits = registry.context().getBean(Storage.class).database().getCollection("commits");
            commits.updateOne(new Document("_id", 0L), new Document("$set", new Document("format", 2)));
            registry.clock().advance(Duration.ofDays(1));

            await().atMost(A_LOOK_OR_TWO).untilAsserted(
                    () -> assertThat(registry.stranger().get("/health").answers(503).body()).contains("THE_LOG_STANDS_STILL"));
            registry.user("auditor").get("/api/audit/log").answers(200).has("/fault", "LOOK_FAILED");
            assertThat(Browser.of(registry, "admin").open("/administration").text()).contains("LOOK_FAILED", "tried again each second");
            assertThat(Browser.of(registry, "auditor").open("/audit/samples").text()).contains("LOOK_FAILED", "tried again each second");

            commits.updateOne(new Document("_id", 0L), new Document("$set", new Document("format", 1)));
            await().atMost(A_LOOK_OR_TWO).untilAsserted(() -> registry.stranger().get("/health").answers(200));
        }
    }

    /** As where several processes answer for one MongoDB and one data folder. */
    @Test
    void ofSeveralOnOneFolderOneSealsAndAnotherTakesOverWhenItIsGone() {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            LogFiles files = new LogFiles(folder);
            CommitHistory commits = registry.context().getBean(CommitHistory.class);
            PlayedFile.requested(registry);
            awaitSealed(registry);
            try (LogKeeper second = new LogKeeper(files, registry.context().getBean(LogKeys.class), commits, registry.clock())) {
                second.keep();
                assertThat(second.standing()).isEqualTo(
                        new LogStanding("ELSEWHERE", second.standing().origin(), registry.eventCount(), 0, 0, null, null, null, false));
                LogKeeper first = registry.context().getBean(LogKeeper.class);
                assertThat(second.vouched()).as("nothing is drawn by one that does not seal").isEmpty();
                assertThat(first.vouched()).map(Checkpoint::size).contains(registry.eventCount());
                registry.context().getBean(LogRounds.class).close();
                first.close();
                assertThat(first.vouched()).isEmpty();
                registry.session();
                second.keep();
                assertThat(second.standing().state()).isEqualTo("SEALING");
                assertThat(second.standing().sealed()).isEqualTo(registry.eventCount());
                assertThat(second.vouched()).map(Checkpoint::size).contains(registry.eventCount());
            }
        }
    }

    @Test
    void onlyAuditorsAreToldHowTheLogStands() {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            registry.user("officer").get("/api/audit/log").answers(403, "wrong-role");
            registry.stranger().get("/api/audit/log").answers(401, "unauthenticated");
        }
    }
}
