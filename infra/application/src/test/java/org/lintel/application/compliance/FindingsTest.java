package org.lintel.application.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.TestRegistry;

import tools.jackson.databind.JsonNode;

/** What is found from outside: recorded by officers and auditors, told beside the controls, closed when it has been done. */
class FindingsTest {
    private static final String PATH = "/api/findings";
    private static final TestRegistry REGISTRY = TestRegistry.own();
    private static final String SESSION = REGISTRY.session();

    private final Caller officer = REGISTRY.user("officer");
    private final Caller auditor = REGISTRY.user("auditor");
    private final Caller bureau = REGISTRY.user("bureau");

    @BeforeAll
    static void everyPageKnowsTheSession() {
        REGISTRY.awaitViews();
    }

    @AfterAll
    static void stop() {
        REGISTRY.close();
    }

    @Test
    void aGuidelineAndByWhomAreEnoughAndItIsTakenForOneThatIsNotKept() {
        Answer recorded = officer.post(PATH, "{\"guideline\":\"G04\",\"kind\":\"SELF_REPORT\"}").answers(201);
        assertThat(recorded.json().get("open").asBoolean()).isTrue();
        JsonNode told = told(bureau, recorded);
        assertThat(told.get("outcome").asString()).isEqualTo("NOT_KEPT");
        assertThat(told.get("open").asBoolean()).isTrue();

        Answer report = bureau.get("/api/compliance?session=" + SESSION + "&after=" + recorded.text("/after")).answers(200);
        assertThat(report.json().at("/guidelines/3/controls/0/status").asString()).isEqualTo("NOT_MET");
        assertThat(report.json().at("/guidelines/3/findings").valueStream().map(one -> one.get("id").asString()))
                .contains(recorded.text("/id"));

        Answer closed = officer.post(PATH + "/" + recorded.text("/id") + "/close", "{\"document\":\"ICC-ASP/25/13\"}").answers(200);
        assertThat(told(bureau, recorded, closed.text("/after")).get("closedAt").isNull()).isFalse();
        officer.post(PATH + "/" + recorded.text("/id") + "/close", "{}").answers(422, "finding-not-open");
    }

    @Test
    void itTellsAllThatWasWritten() {
        Answer recorded = auditor.post(PATH, """
                {"guideline":"G16","kind":"AUDIT","sessionId":"%s","outcome":"KEPT","sample":{"size":20,"asItShouldBe":19},
                 "learntAt":"2027-01-04T08:00:00Z","document":"ICC-ASP/25/12"}
                """.formatted(SESSION)).answers(201);
        JsonNode told = told(bureau, recorded);
        assertThat(told.at("/sample/size").asInt() + told.get("document").asString() + told.get("kind").asString())
                .isEqualTo("20ICC-ASP/25/12AUDIT");
        assertThat(bureau.get("/api/compliance?session=" + SESSION).json().at("/guidelines/15/controls/0/denominator").asInt())
                .isEqualTo(20);
    }

    @Test
    void whatCannotBeIsNamedOrRefused() {
        officer.post(PATH, "{}").names("guideline missing", "kind missing");
        officer.post(PATH,
                "{\"guideline\":\"G4\",\"kind\":\"RUMOUR\",\"document\":\"Ada Otieno\",\"sample\":{\"size\":1,\"asItShouldBe\":2}}")
                .names("guideline not-acceptable", "kind unknown-value", "document not-acceptable", "sample not-acceptable");
        officer.post(PATH, "{\"guideline\":\"G99\",\"kind\":\"AUDIT\"}").answers(422, "guideline-unknown");
        officer.post(PATH, "{\"guideline\":\"G04\",\"kind\":\"AUDIT\",\"learntAt\":\"2030-01-01T00:00:00Z\"}").answers(422,
                "finding-in-the-future");
        officer.post(PATH, "{\"guideline\":\"G04\",\"kind\":\"AUDIT\",\"sessionId\":\"NONE\"}").answers(404, "not-found");
        officer.post(PATH, "{\"guideline\":\"G04\",\"kind\":\"AUDIT\",\"outcome\":\"KEPT\"}").answers(422, "audit-of-auditors");
        officer.post(PATH + "/none/close", "{}").answers(404, "not-found");
        bureau.post(PATH, "{\"guideline\":\"G04\",\"kind\":\"AUDIT\"}").answers(403, "wrong-role");
        officer.get(PATH).names("session missing");
    }

    @Test
    void whatAuditorsFoundAuditorsClose() {
        Answer found = auditor.post(PATH, "{\"guideline\":\"G18\",\"kind\":\"AUDIT\"}").answers(201);
        officer.post(PATH + "/" + found.text("/id") + "/close", "{}").answers(422, "finding-of-auditors");
        auditor.post(PATH + "/" + found.text("/id") + "/close", "{}").answers(200);
    }

    @Test
    void onThePageItIsRecordedAndClosedAndTheBureauReads() {
        Browser browser = Browser.of(REGISTRY, "officer");
        var posted = browser.post("/findings", browser.get("/findings?session=" + SESSION), "session", SESSION, "guideline", "G05", "kind",
                "SURVEY", "outcome", "NOT_KEPT", "about", SESSION, "size", "30", "asItShouldBe", "12", "learntAt", "", "document",
                "ASP-SURVEY/7");
        var shown = browser.open(posted.location()).answers(200);
        assertThat(shown.body()).contains("ASP-SURVEY/7", "12 / 30", "participants who were asked");
        assertThat(browser.get("/findings?session=" + SESSION + "&language=fr").body()).contains("des participants interrogés");
        browser.post("/findings", browser.get("/findings?session=" + SESSION), "session", SESSION, "guideline", "G05", "kind", "SURVEY",
                "outcome", "KEPT", "about", "", "size", "many", "asItShouldBe", "", "learntAt", "", "document", "").answers(400);

        REGISTRY.awaitViews();
        Browser member = Browser.of(REGISTRY, "bureau");
        assertThat(member.get("/findings?session=" + SESSION).answers(200).body()).contains("ASP-SURVEY/7").doesNotContain("<textarea",
                "action=\"/findings\" method=\"post\"");
        assertThat(member.get("/compliance?session=" + SESSION).answers(200).body()).contains("participants who were asked: not kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{x}", "5&after=bogus"})
    void whatIsNoSessionIsNoPartOfTheAddressThatFollows(String written) {
        Browser browser = Browser.of(REGISTRY, "officer");
        var posted = browser.post("/findings", browser.get("/findings?session=" + SESSION), "session", written, "guideline", "G05", "kind",
                "SURVEY", "outcome", "KEPT", "about", SESSION, "size", "", "asItShouldBe", "", "learntAt", "", "document", "").answers(302);
        assertThat(posted.location()).contains("/findings?after=").doesNotContain("session", "bogus");
        browser.open(posted.location()).answers(200);
    }

    private static JsonNode told(Caller reader, Answer recorded) {
        return told(reader, recorded, recorded.text("/after"));
    }

    private static JsonNode told(Caller reader, Answer recorded, String after) {
        return reader.get(PATH + "?session=" + SESSION + "&after=" + after).answers(200).json().get("items").valueStream()
                .map(item -> item.get("finding")).filter(one -> one.get("id").asString().equals(recorded.text("/id"))).findFirst()
                .orElseThrow();
    }
}
