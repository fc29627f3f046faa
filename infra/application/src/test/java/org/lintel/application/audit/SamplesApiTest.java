package org.lintel.application.audit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.OwnVisit;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.PlayedSample;
import org.lintel.application.testing.TestRegistry;

import tools.jackson.databind.JsonNode;

/** Samples of decisions over the API: drawn, looked at, followed up; and reasons that two auditors open, once. */
@Tag("long")
class SamplesApiTest {
    private static final String REASONS = "The certificate bears another stamp.";
    private static final TestRegistry REGISTRY = TestRegistry.own();

    private final String session = REGISTRY.session();
    private final Caller auditor = REGISTRY.user("auditor");

    @AfterAll
    static void stop() {
        REGISTRY.close();
    }

    @Test
    @Tag("inv-35")
    void aSampleIsAskedForAndDrawsItselfOfWhatWasRecordedBefore() {
        denied();
        PlayedFile.requested(REGISTRY, session, "Granted Group", "applicant2").active();
        Answer asked = PlayedSample.asked(REGISTRY, "{\"sessionId\":\"%s\",\"kind\":\"ALL\"}".formatted(session));
        denied();
        assertThat(asked.header("Location")).isEqualTo("/api/audit/samples/" + asked.text("/id"));
        JsonNode sample = PlayedSample.drawn(REGISTRY, asked).drawn().json().get("sample");

        assertThat(sample.at("/drawn/population").asInt()).isEqualTo(2);
        assertThat(sample.at("/drawn/number").asInt()).isEqualTo(2);
        assertThat(sample.at("/drawn/all").asBoolean()).as("no lot chose").isTrue();
        assertThat(sample.at("/auditor").asString()).isEqualTo("auditor");
        long upTo = sample.at("/drawn/upTo").asLong();
        List<String> from = auditor.get("/api/audit/events?from=" + upTo).answers(200).body().lines().toList();
        assertThat(from.getFirst()).contains("\"position\":" + upTo + ",", "SampleAsked", asked.text("/id"));
        assertThat(from).filteredOn(line -> line.contains("SampleDrawn") && line.contains(asked.text("/id"))).singleElement()
                .satisfies(line -> assertThat(line).contains("\"role\":\"CLOCK\""));
        assertThat(sample.at("/drawn/checkpointSize").asLong()).isGreaterThan(upTo);
        assertThat(sample.at("/drawn/checkpointRoot").asString()).hasSize(64);
        assertThat(sample.at("/drawn/seed").asString()).hasSize(64);
    }

    @Test
    void whereThereWasNoSuchDecisionNoneIsDrawnAndThatIsOnRecord() {
        denied();
        Answer drawn = PlayedSample.drawn(REGISTRY, session, "REVOCATIONS").drawn();
        assertThat(drawn.json().at("/sample/drawn/population").asInt()).isZero();
        assertThat(drawn.json().at("/sample/drawn/all").asBoolean()).isFalse();
        assertThat(drawn.json().get("decisions")).isEmpty();
    }

    @Test
    void whetherALotChoseIsSaid() {
        denied();
        denied();
        for (int size = 1; size <= 2; size++) {
            Answer asked = PlayedSample.asked(REGISTRY,
                    "{\"sessionId\":\"%s\",\"kind\":\"REFUSALS\",\"size\":%d}".formatted(session, size));
            JsonNode drawn = PlayedSample.drawn(REGISTRY, asked).drawn().json().at("/sample/drawn");
            assertThat(drawn.get("population").asInt()).isEqualTo(2);
            assertThat(drawn.get("all").asBoolean()).isEqualTo(size == 2);
        }
    }

    @Test
    void untilItIsDrawnNothingIsSaidOfItAndAKeeperThatIsStoppedDrawsNone() {
        denied();
        SampleKeeper keeper = REGISTRY.context().getBean(SampleKeeper.class);
        keeper.stop();
        Answer asked = PlayedSample.asked(REGISTRY, "{\"sessionId\":\"%s\",\"kind\":\"ALL\"}".formatted(session));
        String sample = "/api/audit/samples/" + asked.text("/id");
        auditor.post(sample + "/decisions/1/record-result", "{\"result\":\"NO_REMARK\"}").answers(404, "not-found");
        REGISTRY.awaitViews();
        Awaitility.await().atMost(30, SECONDS).untilAsserted(() -> auditor.get("/api/audit/log").answers(200)
                .has("/sealed", String.valueOf(REGISTRY.eventCount())).has("/drawsWait", "false"));
        keeper.keep();
        REGISTRY.awaitViews();
        assertThat(auditor.get(sample).answers(200).json().at("/sample/drawn").isObject()).isFalse();
        keeper.start();
        PlayedSample.drawn(REGISTRY, asked);
    }

    @Test
    void listsComeInPages() {
        denied();
        String latest = "";
        for (int number = 0; number < 3; number++) {
            PlayedSample sample = PlayedSample.drawn(REGISTRY, session, "REFUSALS");
            latest = sample.id();
            sample.on("auditor", sample.first(), "record-result",
                    "{\"result\":\"FOLLOW_UP\",\"remark\":\"NOT_IN_TIME\",\"text\":\"Late.\"}").answers(200);
        }
        REGISTRY.awaitViews();
        assertThat(paged("/api/audit/samples?limit=2&session=" + session, "id")).hasSize(3).startsWith(latest);
        assertThat(paged("/api/audit/follow-ups?limit=2&session=" + session, "sampleId")).hasSize(3).endsWith(latest);
        auditor.get("/api/audit/samples?limit=201&session=" + session).names("limit not-acceptable");
        String cursor = auditor.get("/api/audit/samples?limit=2&session=" + session).answers(200).text("/next");
        auditor.get("/api/audit/follow-ups?session=" + session + "&cursor=" + cursor).names("cursor not-a-token");
    }

    private List<String> paged(String address, String field) {
        List<String> all = new ArrayList<>();
        String next = "";
        do {
            Answer page = auditor.get(address + next).answers(200);
            page.json().get("items").valueStream().map(item -> item.get(field).asString()).forEach(all::add);
            next = page.json().hasNonNull("next") ? "&cursor=" + page.text("/next") : null;
        } while (next != null);
        return all;
    }

    @Test
    void everyDrawIsSeenByEveryAuditorAndShowsNothingThatAPersonWrote() {
        PlayedFile file = denied();
        PlayedSample.drawn(REGISTRY, session, "ADVERSE");
        PlayedSample second = PlayedSample.drawn(REGISTRY, session, "ADVERSE");
        Answer own = PlayedSample.asked(REGISTRY,
                "{\"sessionId\":\"%s\",\"kind\":\"ADVERSE\",\"size\":1,\"seed\":\"0123abc\"}".formatted(session));

        Answer all = REGISTRY.user("auditor2").get("/api/audit/samples?session=" + session + "&after=" + own.after()).answers(200);
        assertThat(all.json().get("items").valueStream().map(item -> item.get("draw").asInt() + " " + item.get("ownSeed").asBoolean()))
                .containsExactly("3 true", "2 false", "1 false");
        Answer one = REGISTRY.user("auditor2").get("/api/audit/samples/" + second.id()).answers(200);
        assertThat(one.body()).contains(file.id(), "\"type\":\"AccreditationDenied\"").doesNotContain(REASONS, "Denied Group");
    }

    @Test
    void whatIsFoundIsRecordedOnceAndFollowedUpWithItsAge() {
        denied();
        PlayedSample sample = PlayedSample.drawn(REGISTRY, session, "REFUSALS");
        String finding = auditor.post("/api/findings", "{\"guideline\":\"G16\",\"kind\":\"AUDIT\"}").answers(201).text("/id");
        Answer found = sample.on("auditor", sample.first(), "record-result", """
                {"result":"FOLLOW_UP","remark":"REASONS_INSUFFICIENT","text":"It does not say whose stamp.","findingId":"%s"}
                """.formatted(finding)).answers(200);
        sample.on("auditor2", sample.first(), "record-result", "{\"result\":\"NO_REMARK\"}").answers(422, "result-recorded");
        assertThat(sample.read(found).body()).contains("It does not say whose stamp.", finding);

        REGISTRY.clock().advance(Duration.ofDays(3));
        String followUps = "/api/audit/follow-ups?session=" + session;
        assertThat(auditor.get(followUps + "&after=" + found.after()).answers(200).json().at("/items/0/days").asLong()).isEqualTo(3);
        Answer done = sample.on("auditor2", sample.first(), "close-follow-up", "{\"done\":\"The officers wrote it down.\"}").answers(200);
        assertThat(auditor.get(followUps + "&after=" + done.after()).answers(200).json().get("items")).isEmpty();
        assertThat(sample.read(done).json().at("/decisions/0/followedUp/by").asString()).isEqualTo("auditor2");
        assertThat(auditor.get("/api/audit/events?limit=10000").answers(200).body()).doesNotContain("whose stamp", "wrote it down");
    }

    @Test
    @Tag("inv-30")
    void theReasonsAreShownOnceToWhoAskedOnceAnotherAuditorAgreedAndThatIsOnRecord() {
        PlayedFile file = denied();
        PlayedSample sample = PlayedSample.drawn(REGISTRY, session, "REFUSALS");
        String opening = sample.asked(sample.first());
        sample.on("auditor2", sample.first(), "ask-opening", "{\"purpose\":\"Me too.\"}").answers(422, "opening-waiting");
        sample.opening("auditor", opening, "open").answers(422, "not-approved");
        sample.opening("auditor", opening, "approve").answers(422, "four-eyes");
        sample.opening("auditor2", opening, "approve").answers(200);
        sample.opening("auditor2", opening, "open").answers(422, "not-asked-by-you");

        Answer shown = REGISTRY.user("auditor")
                .post("/api/audit/samples/" + sample.id() + "/openings/" + opening + "/open", "{}", "one-key").answers(200);
        assertThat(shown.text("/reasons")).isEqualTo(REASONS);
        assertThat(shown.text("/approvedBy")).isEqualTo("auditor2");
        Answer again = REGISTRY.user("auditor")
                .post("/api/audit/samples/" + sample.id() + "/openings/" + opening + "/open", "{}", "one-key");
        assertThat(again.answers(422, "already-opened").body()).doesNotContain(REASONS);

        Answer accesses = auditor.get("/api/audit/accesses?subject=" + file.id()).answers(200);
        assertThat(accesses.json().get("items").valueStream().map(
                one -> one.get("kind").asString() + " " + one.get("officer").asString() + " " + one.get("approvedBy").asString() + " "
                        + one.get("sample").asString()))
                .containsExactly("SUPERVISED auditor auditor2 " + sample.id());
        assertThat(sample.read(shown).json().at("/decisions/0/openings/0/standing").asString()).isEqualTo("OPENED");
    }

    @Test
    @Tag("inv-30")
    void ofADelegateTheyAreOpenedLikewise() {
        PlayedFile file = PlayedFile.requested(REGISTRY, session, "Host Group", "applicant").active();
        PlayedDelegate delegate = PlayedDelegate.nominated(REGISTRY, file.id()).plays("officer", "confirm", "{}")
                .plays("officer", "vet", "{\"note\":\"Known.\"}")
                .plays("officer", "recommend", "{\"outcome\":\"DENY\",\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"x\"}")
                .plays("officer2", "deny", "{\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"Photographed a witness.\"}");
        PlayedSample sample = PlayedSample.drawn(REGISTRY, session, "DELEGATES");
        String opening = sample.asked(sample.first());
        sample.opening("auditor2", opening, "approve").answers(200);
        assertThat(sample.opening("auditor", opening, "open").answers(200).text("/reasons")).isEqualTo("Photographed a witness.");
        assertThat(auditor.get("/api/audit/accesses?subject=" + delegate.id()).answers(200).body()).contains("SUPERVISED");
        assertThat(OwnVisit.of(delegate).read().answers(200).json().get("told").valueStream().map(told -> told.get("role").asString() + " "
                + told.get("retention").asString())).as("and the person sees that").contains("AUD RESTRICTED");
    }

    @Test
    @Tag("inv-30")
    void itsTimeEndsAndWhatWasErasedIsNotOpened() {
        PlayedFile file = PlayedFile.requested(REGISTRY, session, "Erased Group", "applicant").active()
                .plays("officer", "give-notice", "{\"intent\":\"SUSPEND\",\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"x\"}")
                .noticeAnswered()
                .plays("officer2", "suspend", "{\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"%s\"}".formatted(REASONS))
                .plays("applicant", "withdraw", "{}");
        PlayedSample sample = PlayedSample.drawn(REGISTRY, session, "SUSPENSIONS");
        String late = sample.asked(sample.first());
        REGISTRY.clock().advance(Duration.ofDays(5));
        sample.opening("auditor2", late, "approve").answers(422, "opening-expired");
        String opening = sample.asked(sample.first());
        sample.opening("auditor2", opening, "approve").answers(200);

        REGISTRY.user("admin").post("/api/subjects/" + file.id() + "/erase", "{}").answers(200);
        REGISTRY.user("officer2").post("/api/subjects/" + file.id() + "/erase", "{}").answers(200);
        sample.opening("auditor", opening, "open").answers(422, "reasons-erased");
        sample.on("auditor", sample.first(), "record-result", "{\"result\":\"REMARK\",\"remark\":\"NOT_IN_TIME\",\"text\":\"Late.\"}")
                .answers(422, "note-not-kept");
        Answer found = sample.on("auditor", sample.first(), "record-result", "{\"result\":\"REMARK\",\"remark\":\"NOT_IN_TIME\"}")
                .answers(200);
        assertThat(sample.read(found).json().at("/decisions/0/openings/0/purpose").asString()).contains("erased");
    }

    @Test
    void whatCannotBeIsNamedOrRefused() {
        denied();
        PlayedSample sample = PlayedSample.drawn(REGISTRY, session, "ALL");
        sample.on("auditor", 0, "ask-opening", "{\"purpose\":\"x\"}").answers(422, "not-sampled");
        sample.on("auditor", 0, "record-result", "{\"result\":\"NO_REMARK\"}").answers(422, "not-sampled");
        sample.on("auditor", 0, "record-result", "{\"result\":\"PERFECT\",\"remark\":\"x\",\"text\":\"\"}")
                .names("result unknown-value", "remark unknown-value", "text not-acceptable");
        sample.on("auditor", sample.first(), "record-result", "{\"result\":\"REMARK\"}").answers(422, "result-incomplete");
        sample.on("auditor", sample.first(), "record-result", "{\"result\":\"NO_REMARK\",\"findingId\":\"none\"}")
                .answers(422, "finding-unknown");
        sample.on("auditor", sample.first(), "close-follow-up", "{\"done\":\"x\"}").answers(422, "follow-up-not-open");
        sample.opening("auditor2", "none", "approve").answers(404, "not-found");
        auditor.post("/api/audit/samples/none/decisions/1/record-result", "{\"result\":\"NO_REMARK\"}").answers(404, "not-found");
        auditor.post("/api/audit/samples/none/decisions/x/record-result", "{\"result\":\"NO_REMARK\"}").answers(404, "not-found");
        auditor.get("/api/audit/samples/none").answers(404, "not-found");
        auditor.get("/api/audit/samples").names("session missing");
        auditor.post("/api/audit/samples", "{}").names("sessionId missing", "kind missing");
        auditor.post("/api/audit/samples", "{\"sessionId\":\"%s\",\"kind\":\"ALL\",\"size\":101}".formatted(session))
                .names("size not-acceptable");
        auditor.post("/api/audit/samples", "{\"sessionId\":\"%s\",\"kind\":\"ALL\",\"seed\":\"Ada Otieno\"}".formatted(session))
                .names("seed not-acceptable");
        auditor.post("/api/audit/samples", "{\"sessionId\":\"NONE\",\"kind\":\"ALL\"}").answers(404, "not-found");
        for (String user : List.of("officer2", "bureau", "admin", "applicant", "reviewer")) {
            REGISTRY.user(user).post("/api/audit/samples", "{}").answers(403, "wrong-role");
            REGISTRY.user(user).get("/api/audit/samples/" + sample.id()).answers(403, "wrong-role");
        }
    }

    @Test
    void theSameCallTwiceAsksOnce() {
        denied();
        String body = "{\"sessionId\":\"%s\",\"kind\":\"REFUSALS\"}".formatted(session);
        Answer once = auditor.post("/api/audit/samples", body, session).answers(201);
        assertThat(auditor.post("/api/audit/samples", body, session).answers(201).body()).isEqualTo(once.body());
        assertThat(auditor.get("/api/audit/samples?session=" + session + "&after=" + once.after()).json().get("items")).hasSize(1);
    }

    private PlayedFile denied() {
        return PlayedFile.requested(REGISTRY, session, "Denied Group", "applicant").vetting().denialRecommended().plays("officer2", "deny",
                "{\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"%s\"}".formatted(REASONS));
    }
}
