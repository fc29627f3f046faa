package org.lintel.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

import tools.jackson.databind.JsonNode;

/** Vetting notes are read without the ordinary ground for a reason that another person reviews, and never without a trace. */
@Tag("inv-30")
class ExceptionalReadingTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();
    private static final String NOTE = "Called back on the number in the register.";
    private static final String REASON = "She is on leave and the embassy calls.";
    private static final String BODY = "{\"reason\":\"" + REASON + "\"}";
    private static final String JUSTIFIED = "{\"justified\":true}";

    private final PlayedFile file = PlayedFile.requested(REGISTRY).vetting().plays("officer", "record-check",
            "{\"check\":\"IDENTITY\",\"outcome\":\"PASSED\",\"note\":\"" + NOTE + "\"}");

    @Test
    void anOfficerWithoutTheFileIsShownItsNotesForAReasonAndItIsRecorded() {
        Answer opened = open("officer3").answers(200);

        assertThat(opened.text("/file/vetting/checks/0/note")).isEqualTo(NOTE);
        assertThat(Instant.parse(opened.text("/reviewUntil"))).isBetween(now().plus(Duration.ofDays(1)), now().plus(Duration.ofDays(5)));
        assertThat(accesses()).singleElement().satisfies(access -> {
            assertThat(access.get("officer").asString()).isEqualTo("officer3");
            assertThat(access.get("kind").asString()).isEqualTo("EXCEPTIONAL");
            assertThat(access.get("purpose").isNull()).isTrue();
            assertThat(access.at("/exceptional/id").asString()).isEqualTo(opened.text("/id"));
            assertThat(access.at("/exceptional/review").asString()).isEqualTo("OPEN");
            assertThat(access.at("/exceptional/overdue").asBoolean()).isFalse();
        });
        assertThat(file.read("officer3").json().at("/vetting/assigned").valueStream().map(JsonNode::asString)).containsExactly("officer");
    }

    @Test
    void withinAQuarterOfAnHourItIsOneAccessHoweverItIsOpenedAndThenClosedAgain() {
        String access = open("officer3").answers(200).text("/id");
        assertThat(open("officer3").answers(200).text("/id")).isEqualTo(access);
        assertThat(forVetting("officer3").answers(200).body()).contains(NOTE);
        assertThat(accesses()).hasSize(1);

        REGISTRY.clock().advance(Duration.ofMinutes(16));
        assertThat(forVetting("officer3").answers(422, "not-assigned").body()).doesNotContain(NOTE);
        assertThat(open("officer3").answers(200).text("/id")).isNotEqualTo(access);
        assertThat(accesses()).hasSize(2);
    }

    @Test
    @Tag("inv-32")
    void sentAgainUnderItsKeyItIsTheSameAccessAndLaterShowsNothing() {
        Caller officer3 = REGISTRY.user("officer3");
        String key = TestRegistry.unused("key-");
        String access = officer3.post(file.path("open-exceptionally"), BODY, key).answers(200).text("/id");
        assertThat(officer3.post(file.path("open-exceptionally"), BODY, key).answers(200).text("/id")).isEqualTo(access);
        officer3.post(file.path("open-exceptionally"), "{\"reason\":\"another\"}", key).answers(409, "key-reused");

        REGISTRY.clock().advance(Duration.ofMinutes(16));
        Answer later = officer3.post(file.path("open-exceptionally"), BODY, key).answers(200).has("/id", access);
        assertThat(later.body()).contains("\"noted\":true").doesNotContain(NOTE);
        assertThat(accesses()).hasSize(1);
    }

    @Test
    @Tag("inv-2")
    void whoMayNotIsRefusedAndLeavesNoTrace() {
        for (String user : List.of("applicant", "reviewer", "auditor", "admin", "focalpoint", "bureau", "security")) {
            open(user).answers(403, "wrong-role");
        }
        open("officer").answers(422, "already-assigned");
        file.plays("officer3", "recuse", "{\"reason\":\"former employer\"}");
        assertThat(open("officer3").answers(422, "conflict-of-interest").body()).doesNotContain(NOTE);
        file.does("officer2", "open-exceptionally", "{}").names("reason missing");
        REGISTRY.user("officer2").post("/api/accreditations/nothing/open-exceptionally", BODY).answers(404, "not-found");
        assertThat(accesses()).isEmpty();
    }

    @Test
    void anotherPersonReviewsItOnceAndAuditorsSeeWhatWasSaid() {
        Answer opened = open("officer3").answers(200);
        String access = opened.text("/id");
        assertThat(listed("OPEN", access, opened).get("reason").asString()).isEqualTo(REASON);
        for (String user : List.of("officer", "officer3", "reviewer", "auditor", "admin", "applicant")) {
            review(user, access, JUSTIFIED).answers(403, "wrong-role");
            REGISTRY.user(user).get("/api/accesses").answers(403, "wrong-role");
        }
        review("officer2", access, "{}").names("justified missing");

        Answer reviewed = review("officer2", access, "{\"justified\":false,\"note\":\"Nobody called.\"}").answers(200);

        reviewed.has("/review", "NOT_JUSTIFIED");
        JsonNode row = listed("NOT_JUSTIFIED", access, reviewed);
        assertThat(row.get("reviewer").asString()).isEqualTo("officer2");
        assertThat(row.get("note").asString()).isEqualTo("Nobody called.");
        review("officer2", access, JUSTIFIED).answers(422, "already-reviewed");
        review("officer2", "nothing", JUSTIFIED).answers(404, "not-found");
        assertThat(accesses()).singleElement().satisfies(item -> {
            assertThat(item.at("/exceptional/review").asString()).isEqualTo("NOT_JUSTIFIED");
            assertThat(item.at("/exceptional/reviewer").asString()).isEqualTo("officer2");
            assertThat(item.toString()).doesNotContain(REASON, "Nobody called");
        });
    }

    @Test
    void whoOpenedItDoesNotReviewItThemselves() {
        String access = open("officer2").answers(200).text("/id");
        review("officer2", access, JUSTIFIED).answers(422, "four-eyes");
    }

    @Test
    @Tag("inv-2")
    void norDoesWhoHasAConflictOfInterestWithTheFile() {
        String access = open("officer3").answers(200).text("/id");
        file.plays("officer2", "recuse", "{\"reason\":\"former employer\"}");
        review("officer2", access, JUSTIFIED).answers(422, "conflict-of-interest");
    }

    @Test
    @Tag("inv-6")
    void aReviewThatIsNotMadeInTimeIsRecordedAsMissedOnceAndCanStillBeMade() {
        Answer opened = open("officer3").answers(200);
        String access = opened.text("/id");
        Answer inTime = advance(Duration.between(now(), Instant.parse(opened.text("/reviewUntil"))));
        assertThat(listed("OPEN", access, inTime).get("overdue").asBoolean()).isFalse();

        Answer tooLate = advance(Duration.ofSeconds(1));
        assertThat(listed("OPEN", access, tooLate).get("overdue").asBoolean()).isTrue();
        assertThat(missed(access)).isEqualTo(1);
        advance(Duration.ofDays(1));
        assertThat(missed(access)).isEqualTo(1);

        review("officer2", access, JUSTIFIED).answers(200);
        assertThat(accesses()).singleElement().satisfies(item -> {
            assertThat(item.at("/exceptional/review").asString()).isEqualTo("JUSTIFIED");
            assertThat(item.at("/exceptional/overdue").asBoolean()).isTrue();
        });
    }

    @Test
    void theListIsPagedWithTheReviewThatIsDueFirstBeforeTheOthers() {
        open("officer3").answers(200);
        Answer second = open("officer2").answers(200);
        Caller reviewer = REGISTRY.user("officer2");
        Answer first = reviewer.get("/api/accesses?limit=1&after=" + second.after()).answers(200);
        Answer next = reviewer.get("/api/accesses?limit=1&cursor=" + first.text("/next")).answers(200);
        assertThat(first.json().get("items")).hasSize(1);
        assertThat(next.json().get("items")).hasSize(1);
        assertThat(Instant.parse(next.text("/items/0/reviewUntil"))).isAfterOrEqualTo(Instant.parse(first.text("/items/0/reviewUntil")));
        assertThat(next.text("/items/0/id")).isNotEqualTo(first.text("/items/0/id"));
        reviewer.get("/api/accesses?review=LOST").names("review unknown-value");
        reviewer.get("/api/accesses?limit=0").names("limit not-acceptable");
        reviewer.get("/api/accesses?cursor=x").answers(400);
    }

    @Test
    void onceTheFileIsErasedTheReasonReadsErasedAndTheReviewHasNoNote() {
        String access = open("officer3").answers(200).text("/id");
        file.plays("applicant", "withdraw", "{}");
        REGISTRY.user("admin").post("/api/subjects/" + file.id() + "/erase", "{}").answers(200);
        Answer erased = REGISTRY.user("officer2").post("/api/subjects/" + file.id() + "/erase", "{}").answers(200);

        assertThat(listed("OPEN", access, erased).get("reason").asString()).isEqualTo("erased");
        review("officer2", access, "{\"justified\":true,\"note\":\"x\"}").answers(422, "note-not-kept");
        review("officer2", access, JUSTIFIED).answers(200);
        open("officer2").answers(422, "erased");
    }

    @Test
    void onTheirPageAnOfficerWithoutTheFileOpensItForAReason() {
        Browser officer3 = Browser.of(REGISTRY, "officer3");
        REGISTRY.awaitViews();
        Page shown = officer3.open("/files/" + file.id());
        assertThat(shown.text()).contains("Open the notes exceptionally", "another person reviews it")
                .doesNotContain(NOTE, "Open the vetting notes");

        Page bare = officer3.post("/files/" + file.id() + "/open-exceptionally", shown, "reason", " ").answers(400);
        assertThat(bare.text()).doesNotContain(NOTE);
        Page unassigned = officer3.post("/files/" + file.id() + "/open-vetting-notes", shown).answers(422);
        assertThat(unassigned.text()).contains("This file is not assigned to you.").doesNotContain(NOTE);
        Page recorded = officer3.post("/files/" + file.id() + "/open-exceptionally", shown, "reason", REASON).answers(302);
        Page opened = officer3.followed(recorded).answers(200);

        assertThat(opened.text()).contains(NOTE, "It is recorded that you opened the notes exceptionally.");
        assertThat(officer3.followed(recorded).answers(200).text()).as("no address opens notes").doesNotContain(NOTE, "It is recorded");
        assertThat(accesses()).hasSize(1);
        officer3.post("/files/nothing/open-exceptionally", shown, "reason", REASON).answers(404);
    }

    @Test
    void aReadingThatIsOverBeforeItsPageIsAskedForShowsNothing() {
        Browser officer3 = Browser.of(REGISTRY, "officer3");
        Page recorded = officer3.post("/files/" + file.id() + "/open-exceptionally", officer3.open("/files/" + file.id()), "reason",
                REASON);
        REGISTRY.clock().advance(Duration.ofMinutes(16));

        Page late = officer3.followed(recorded).answers(422);

        assertThat(late.text()).contains("This file is not assigned to you.").doesNotContain(NOTE, "It is recorded that you opened");
        assertThat(accesses()).hasSize(1);
    }

    @Test
    void onTheirPageASecondOfficerReviewsIt() {
        Answer opened = open("officer3").answers(200);
        String access = opened.text("/id");
        Browser second = Browser.of(REGISTRY, "officer2");
        Page list = second.get("/accesses?after=" + opened.after()).answers(200);
        assertThat(list.text()).contains("Exceptional access", REASON, "Record the review");
        String address = "/accesses/" + access + "/review";

        Page unsaid = second.post(address, list, "note", "Looked into it.").answers(400);
        assertThat(unsaid.text()).contains("Say whether it was justified", "Looked into it.");
        Page done = second.followed(second.post(address, list, "justified", "true", "note", "", "key", list.hidden(address, "key")));

        assertThat(done.answers(200).text()).contains("Recorded: justified.");
        assertThat(done.body()).doesNotContain(address);
        assertThat(second.post(address, list, "justified", "false").answers(422).text()).contains("This access was reviewed already.");
        assertThat(second.get("/accesses?review=JUSTIFIED").answers(200).text()).contains("justified, by officer2");
        second.post("/accesses/nothing/review", list, "justified", "true").answers(404);
        second.get("/accesses?review=x").answers(400);
        Browser.of(REGISTRY, "officer3").get("/accesses").answers(403);
    }

    private Answer open(String user) {
        return REGISTRY.user(user).post(file.path("open-exceptionally"), BODY);
    }

    private Answer forVetting(String user) {
        Caller caller = REGISTRY.user(user);
        return caller.send(caller.call(file.path()).header("Purpose", "VETTING").GET());
    }

    private static Answer review(String user, String access, String body) {
        return REGISTRY.user(user).post("/api/accesses/" + access + "/review", body);
    }

    private static Answer advance(Duration length) {
        return REGISTRY.user("admin").post("/api/demo/clock", "{\"advance\":\"" + length + "\"}").answers(200);
    }

    private static Instant now() {
        return REGISTRY.clock().instant();
    }

    /** As a second officer sees it, once the view has seen what this answer tells. */
    private static JsonNode listed(String review, String access, Answer seen) {
        return REGISTRY.user("officer2").get("/api/accesses?limit=200&review=" + review + "&after=" + seen.after()).answers(200).json()
                .get("items")
                .valueStream().filter(item -> item.get("id").asString().equals(access)).findFirst().orElseThrow();
    }

    private static long missed(String access) {
        return REGISTRY.user("auditor").get("/api/audit/events?limit=10000").answers(200).body().lines()
                .filter(line -> line.contains("ExceptionalReviewMissed") && line.contains(access)).count();
    }

    private List<JsonNode> accesses() {
        return REGISTRY.user("auditor").get("/api/audit/accesses?subject=" + file.id()).answers(200).json().get("items").valueStream()
                .toList();
    }
}
