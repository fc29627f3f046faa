package org.lintel.application.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;
import org.lintel.bundle.Bundle;
import org.lintel.bundle.BundleWriter;
import org.lintel.bundle.EventLines;
import org.lintel.transparencylog.Checkpoint;
import org.lintel.transparencylog.FileTileStorage;
import org.lintel.transparencylog.Hash;
import org.lintel.transparencylog.SignatureType;
import org.lintel.transparencylog.SignedNote;
import org.lintel.transparencylog.SignerKey;
import org.lintel.transparencylog.TiledTree;

/** The history as an auditor takes it along, judged by the auditor's own program, which asks the registry nothing. */
@Tag("long")
class BundleApiTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void whatIsTakenAlongVerifiesAndIsTheSameWheneverItIsTaken() throws Exception {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            TakenAlong auditor = new TakenAlong(registry, elsewhere);
            PlayedFile file = PlayedFile.requested(registry).active();
            PlayedDelegate.nominated(registry, file.id()).granted();
            Path first = auditor.bundle("first", "");
            registry.clock().advance(Duration.ofMinutes(1));
            Path second = auditor.bundle("second", "");

            assertThat(auditor.audit("verify", first, "--policy", auditor.policy()).ends(0).out()).contains("Consistent.",
                    registry.eventCount() + "\n");
            assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
            PlayedFile.requested(registry);
            auditor.audit("diff", first, auditor.bundle("later", ""), "--policy", auditor.policy()).ends(0);
            auditor.audit("prove", first, "--position", 3, "--out", elsewhere.resolve("proof")).ends(0);
            assertThat(auditor.audit("check", elsewhere.resolve("proof"), "--policy", auditor.policy()).ends(0).out())
                    .contains("position     3");
            byte[] changed = Files.readAllBytes(first);
            changed[changed.length / 3] ^= 1;
            auditor.audit("verify", auditor.file("changed", changed), "--policy", auditor.policy()).ends(1);
        }
    }

    @Test
    void oneSessionIsTakenAlongWithAllThatIsOfItAndNothingOfAnother() throws Exception {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            TakenAlong auditor = new TakenAlong(registry, elsewhere);
            String session = registry.session();
            PlayedFile file = PlayedFile.requested(registry, session, "Open Forum", "applicant").active();
            PlayedDelegate delegate = PlayedDelegate.nominated(registry, file.id()).granted();
            registry.user("officer").get("/api/delegates/" + delegate.id());
            PlayedFile other = PlayedFile.requested(registry, registry.session(), "Other Forum", "applicant2").active();
            file.noticeGiven();

            Path bundle = auditor.bundle("session", "?session=" + session);
            assertThat(auditor.audit("verify", bundle, "--policy", auditor.policy()).ends(0).out()).contains("session " + session,
                    "not that they are all");
            auditor.audit("diff", bundle, auditor.bundle("all", "")).ends(0);
            String events = eventsIn(bundle);
            assertThat(events).contains(file.id(), delegate.id(), "NoticeGiven").doesNotContain(other.id());
            assertThat(Files.readString(elsewhere.resolve("all"), java.nio.charset.StandardCharsets.ISO_8859_1).lines()
                    .filter(line -> line.startsWith("{\"position\"") && (line.contains(file.id()) || line.contains(delegate.id()))).count())
                    .isEqualTo(events.lines().filter(line -> line.contains(file.id()) || line.contains(delegate.id())).count());
        }
    }

    @Test
    void theViewsAreAnsweredFromABundleWithTheBytesOfTheLiveOnes() throws Exception {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            TakenAlong auditor = new TakenAlong(registry, elsewhere);
            String session = registry.session();
            PlayedFile file = PlayedFile.requested(registry, session, "Open Forum", "applicant").active();
            PlayedDelegate.nominated(registry, file.id()).granted();
            registry.clock().advance(Duration.ofDays(3));
            Instant before = registry.clock().instant();
            registry.clock().advance(Duration.ofDays(2));
            file.noticeGiven().noticeAnswered();
            Path all = auditor.bundle("all", "");
            Path ofSession = auditor.bundle("session", "?session=" + session);

            for (String asOf : List.of(before.toString(), registry.clock().instant().toString())) {
                String compliance = "/api/compliance?session=" + session + "&asOf=" + asOf;
                String live = registry.user("auditor").get(compliance).answers(200).body();
                String ofFile = registry.user("auditor").get("/api/audit/files/" + file.id() + "?asOf=" + asOf).answers(200).body();
                for (Path bundle : List.of(all, ofSession)) {
                    assertThat(auditor.audit("replay", bundle, "--view", "compliance", "--session", session, "--as-of", asOf).ends(0).out())
                            .isEqualTo(live);
                    assertThat(auditor.audit("replay", bundle, "--view", "file", "--file", file.id(), "--as-of", asOf).ends(0).out())
                            .isEqualTo(ofFile);
                    assertThat(auditor.audit("replay", bundle, "--view", "compliance", "--session", session, "--as-of", asOf, "--reader",
                            "bureau").ends(0).out()).isEqualTo(registry.user("bureau").get(compliance).answers(200).body());
                }
                auditor.audit("replay", all, "--view", "compliance", "--compare", auditor.file("kept", live.getBytes(UTF_8))).ends(0);
                String edited = live.replaceFirst("\"numerator\":\\d+", "\"numerator\":77");
                assertThat(edited).isNotEqualTo(live);
                assertThat(auditor.audit("replay", all, "--view", "compliance", "--compare", auditor.file("edited", edited.getBytes(UTF_8)),
                        "--policy", auditor.policy()).ends(1).out()).contains("ANSWER_DIFFERS at position", "/numerator", "77");
            }
            String now = registry.user("auditor").get("/api/audit/files/" + file.id()).answers(200).body();
            assertThat(auditor.audit("replay", all, "--view", "file", "--id", file.id()).ends(0).out()).isEqualTo(now);
            String atPosition = registry.user("auditor").get("/api/compliance?session=" + session + "&position=6").answers(200).body();
            assertThat(auditor.audit("replay", all, "--view", "compliance", "--session", session, "--position", 6).ends(0).out())
                    .isEqualTo(atPosition);
            auditor.audit("replay", all, "--view", "file", "--id", "0b9f1e9a-0000-4000-8000-000000000000").ends(2);
            auditor.audit("replay", all, "--view", "file").ends(2);
        }
    }

    /** What the page showed is one thing, what is answered to who asks about it later another: the Bureau asks about whole days that are over. */
    @Test
    void whatTheBureauWasShownIsFoundAgainWhetherItLookedThenOrAskedLater() throws Exception {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            TakenAlong auditor = new TakenAlong(registry, elsewhere);
            String session = registry.session();
            PlayedFile file = PlayedFile.requested(registry, session, "Open Forum", "applicant").active();
            registry.clock().advance(Duration.ofDays(2));
            file.noticeGiven();
            registry.awaitViews();
            String ofNow = "/api/compliance?session=" + session;
            String shown = registry.user("bureau").get(ofNow).answers(200).body();
            String then = registry.clock().instant().toString();
            String askedLater = registry.user("bureau").get(ofNow + "&asOf=" + then).answers(200).body();
            assertThat(shown).isNotEqualTo(askedLater);
            registry.clock().advance(Duration.ofDays(3));
            file.noticeAnswered();
            Path all = auditor.bundle("all", "");

            for (String kept : List.of(shown, askedLater)) {
                assertThat(auditor.audit("replay", all, "--view", "compliance", "--reader", "bureau", "--compare",
                        auditor.file("kept", kept.getBytes(UTF_8)), "--policy", auditor.policy()).ends(0).out())
                        .contains("the same, byte for byte");
            }
            assertThat(auditor
                    .audit("replay", all, "--view", "compliance", "--session", session, "--reader", "bureau", "--as-of", then, "--live")
                    .ends(0).out()).isEqualTo(shown);
            assertThat(auditor.audit("replay", all, "--view", "compliance", "--session", session, "--reader", "bureau", "--as-of", then)
                    .ends(0)
                    .out()).isEqualTo(askedLater);
            assertThat(auditor.audit("replay", all, "--view", "compliance", "--session", "NONE").ends(0).err())
                    .contains("No session NONE was convened by then; there were: " + session);
        }
    }

    /** What is destroyed is keys: what was signed stays as it is. */
    @Test
    void bundlesFromBeforeAndAfterAnErasureAgree() throws Exception {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            TakenAlong auditor = new TakenAlong(registry, elsewhere);
            PlayedFile file = PlayedFile.requested(registry).active().plays("applicant", "withdraw", "{}");
            Path before = auditor.bundle("before", "");
            registry.user("admin").post("/api/subjects/" + file.id() + "/erase", "{}").answers(200);
            registry.user("officer2").post("/api/subjects/" + file.id() + "/erase", "{}").answers(200);
            Path after = auditor.bundle("after", "");

            auditor.audit("verify", after, "--policy", auditor.policy()).ends(0);
            auditor.audit("diff", before, after, "--policy", auditor.policy()).ends(0);
            assertThat(eventsIn(after)).contains("FileErased").startsWith(eventsIn(before));
        }
    }

    @Test
    void onlyAuditorsTakeTheHistoryAlongAndOnlyOfSessionsThatThereAre() {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            for (String user : List.of("applicant", "officer", "officer2", "bureau", "admin", "focalpoint")) {
                registry.user(user).get("/api/audit/bundle").answers(403, "wrong-role");
            }
            registry.stranger().get("/api/audit/bundle").answers(401, "unauthenticated");
            registry.user("auditor").get("/api/audit/bundle?session=NONE").answers(404, "not-found");
            registry.user("auditor").get("/api/audit/bundle?session=../x").answers(400);
            Answer answer = registry.user("auditor").get("/api/audit/bundle").answers(200);
            assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void whatIsMoreThanABundleHoldsIsRefusedBeforeItBegins() throws Exception {
        try (TestRegistry registry = TestRegistry.start(folder)) {
            String session = registry.session();
            registry.context().getBean(LogRounds.class).close();
            assertThat(BundleWriter.hasRoomFor(1 << 26, true)).isTrue();
            saysThatItHas(1 << 26);
            assertThat(registry.user("auditor").get("/api/audit/bundle").answers(422, "bundle-too-large").json().get("remedy").asString())
                    .startsWith("Take each session's");
            saysThatItHas(1 << 29);
            registry.user("auditor").get("/api/audit/bundle").answers(422, "bundle-too-large");
            assertThat(registry.user("auditor").get("/api/audit/bundle?session=" + session).answers(422, "bundle-too-large").json()
                    .get("remedy").asString()).as("of who asked for a session's").startsWith("Read the log's tiles");
        }
    }

    /** @param events a power of two: then the root follows from one tile, and the others need not be there */
    private void saysThatItHas(long events) throws Exception {
        int hashes = (int) (events >> 24);
        Path tile = folder.resolve("log/tile/3/000.p/" + hashes);
        Files.createDirectories(tile.getParent());
        Files.write(tile, new byte[32 * hashes]);
        SignerKey key = SignerKey.generate("lintel/pretended", SignatureType.ED25519, new SecureRandom());
        Hash root = new TiledTree(events, FileTileStorage.reading(folder.resolve("log"))).root();
        String text = new Checkpoint("lintel/pretended", events, root).text();
        new LogFiles(folder).newest().replace(SignedNote.of(text, key.sign(text)).bytes());
    }

    private static String eventsIn(Path file) throws Exception {
        try (Bundle bundle = Bundle.open(file)) {
            StringBuilder events = new StringBuilder();
            for (String name : bundle.eventFiles()) {
                events.append(new String(bundle.part(name).content(), UTF_8));
                assertThat(new EventLines(bundle.part(name).content()).next()).isTrue();
            }
            return events.toString().lines().collect(Collectors.joining("\n"));
        }
    }
}
