package org.lintel.application.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

import tools.jackson.databind.JsonNode;

/** The compliance view over HTTP: live for all its readers, as of then by what each may know. */
class ComplianceApiTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();
    private static final String SESSION = REGISTRY.session();
    private static String after = "";

    /** Monday 4 January: granted. Tuesday 5 January, 10:00: asked three times and denied. Then it is noon. */
    @BeforeAll
    static void playTwoDays() {
        PlayedFile.requested(REGISTRY, SESSION, "Quick", "applicant").active();
        REGISTRY.clock().advance(Duration.ofHours(25));
        PlayedFile asked = PlayedFile.requested(REGISTRY, SESSION, "Slow", "applicant").vetting();
        for (String question : List.of("Which?", "Who?")) {
            asked.plays("officer", "ask-clarification", "{\"question\":\"" + question + "\"}").plays("applicant", "supply-information",
                    "{\"information\":\"Attached.\"}");
        }
        after = asked.denialRecommended().plays("officer2", "deny", "{\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"Forged.\"}").after();
        REGISTRY.clock().advance(Duration.ofHours(2));
    }

    @AfterAll
    static void stop() {
        REGISTRY.close();
    }

    private final Caller bureau = REGISTRY.user("bureau");
    private final Caller auditor = REGISTRY.user("auditor");

    @Test
    void twentyFiveGuidelinesAreShownAndThoseWithoutEventsHaveNoData() {
        Answer report = bureau.get(report("")).answers(200).has("/session", SESSION).has("/asOf", "2027-01-05T12:00:00Z");

        assertThat(report.json().at("/catalogue/illustrative").asBoolean()).isTrue();
        assertThat(report.json().get("guidelines").valueStream().map(guideline -> guideline.get("id").asString())).hasSize(25)
                .startsWith("G01").endsWith("G25");
        report.json().get("guidelines").forEach(guideline -> guideline.get("controls").forEach(control -> {
            assertThat(control.propertyNames()).contains("id", "status", "enforced", "numerator", "denominator", "value", "threshold",
                    "since", "suppressed");
            boolean measured = List.of("G01", "G02", "G18").contains(guideline.get("id").asString());
            if (!measured) {
                // Who took part in the end is judged when the session has closed.
                assertThat(control.get("status").asString()).as(control.toString())
                        .isEqualTo(guideline.get("id").asString().equals("G19") ? "NOT_YET_DUE" : "NO_DATA");
                assertThat(control.get("denominator").asInt()).isZero();
                assertThat(control.get("value").isNull()).isTrue();
            }
        }));
    }

    @Test
    void timelyDecisionsFewQuestionsAndDeclarationsAreCountedLive() {
        Answer report = auditor.get(report(""));
        assertThat(figure(report, "G01.1")).isEqualTo("MET 2/2");
        assertThat(figure(report, "G02.1")).isEqualTo("MET 2/2");
        assertThat(figure(report, "G18.1")).isEqualTo("MET 2/2");
    }

    @Test
    void aMomentOfTheBureauIsMovedBackToTheEndOfTheLastClosedDay() {
        Answer report = bureau.get(report("&asOf=2027-01-05T11:30:00Z")).answers(200);
        assertThat(report.text("/asOf")).startsWith("2027-01-04T23:59:59");
        assertThat(figure(report, "G01.1")).isEqualTo("MET 1/1");
        assertThat(bureau.get(report("&asOf=2099-01-01T00:00:00Z")).answers(200).text("/asOf")).startsWith("2027-01-04T23:59:59");
    }

    @Test
    void anAuditorAsksForAnyMomentOrPosition() {
        Answer morning = auditor.get(report("&asOf=2027-01-05T09:59:59Z")).answers(200).has("/asOf", "2027-01-05T09:59:59Z");
        assertThat(figure(morning, "G01.1")).isEqualTo("MET 1/1");
        Answer noon = auditor.get(report("&asOf=2027-01-05T10:00:00Z")).answers(200);
        assertThat(figure(noon, "G01.1")).isEqualTo("MET 2/2");

        assertThat(figure(auditor.get(report("&position=4")).answers(200), "G01.1")).isEqualTo("MET 1/1");
        assertThat(figure(auditor.get(report("&position=0")).answers(200), "G01.1")).isEqualTo("NO_DATA 0/0");
    }

    @Test
    void aPositionIsForAuditorsOnly() {
        bureau.get(report("&position=4")).answers(403, "wrong-role");
        auditor.get(report("&position=-1")).names("position not-acceptable");
        auditor.get(report("&position=1000000")).names("position not-acceptable");
        auditor.get(report("&position=x")).names("position wrong-type");
    }

    @Test
    void beforeEverythingThereIsNoData() {
        Answer report = auditor.get(report("&asOf=2020-01-01T00:00:00Z")).answers(200);
        assertThat(statuses(report)).containsOnly("NO_DATA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-05", "yesterday", "+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z",
            "2027-01-05T25:00:00Z"})
    void aMomentOfAnotherFormIsNamed(String moment) {
        auditor.get(report("&asOf=" + moment.replace("+", "%2B"))).names("asOf not-a-date");
    }

    @Test
    void theSessionIsNeededAndItsNameHasAForm() {
        auditor.get("/api/compliance").names("session missing");
        auditor.get("/api/compliance?session=a%20b").names("session not-acceptable");
    }

    @Test
    void theBureauSeesCountsWhereAuditorsSeePositionsAndReasons() {
        Answer counted = bureau.get("/api/compliance/G01/evidence?session=" + SESSION + "&after=" + after).answers(200);
        assertThat(counted.json().get("counts")).isNotEmpty().as("too few to be told").allMatch(count -> count.get("count").isNull()
                && count.get("suppressed").asBoolean());
        assertThat(counted.body()).doesNotContain("position", "why");

        Answer items = auditor.get("/api/compliance/G01/evidence?session=" + SESSION + "&after=" + after).answers(200);
        assertThat(items.json().get("items")).isNotEmpty().allMatch(item -> item.get("position").isIntegralNumber()
                && !item.get("why").asString().isBlank() && !item.get("type").asString().isBlank());
        auditor.get("/api/compliance/G99/evidence?session=" + SESSION).answers(404, "not-found");
    }

    @Test
    @Tag("inv-31")
    void figuresByGroupAreForTheBureauWhenTheSessionHasClosedAndByNoNarrowerGroups() {
        String breakdown = "/api/compliance/G01/breakdown?session=" + SESSION;
        assertThat(bureau.get(breakdown + "&by=REGION").answers(200).json().at("/asOf").isNull()).isTrue();
        Answer exact = auditor.get(breakdown + "&by=CATEGORY&after=" + after).answers(200);
        assertThat(exact.json().at("/controls/0/groups").valueStream().filter(group -> group.get("group").asString().equals("NGO"))
                .map(group -> group.get("denominator").asInt())).containsExactly(2);
        for (String narrow : List.of("by=LANGUAGE", "by=REGION&by=CATEGORY", "by=REGION,CATEGORY", "by=region")) {
            bureau.get(breakdown + "&" + narrow).answers(422, "singles-out");
        }
        bureau.get(breakdown).names("by missing");
        bureau.get(breakdown + "&by=REGION&country=KEN&risk=HIGH").names("country unknown-field", "risk unknown-field");
        bureau.get("/api/compliance?session=" + SESSION + "&category=NGO").names("category unknown-field");
        bureau.get("/api/compliance/G99/breakdown?by=REGION&session=" + SESSION).answers(404, "not-found");
    }

    @Test
    void changesOfStatusAreListed() {
        Answer history = bureau.get("/api/compliance/history?session=" + SESSION + "&after=" + after).answers(200);
        assertThat(history.json().get("changes").valueStream().map(change -> change.get("control").asString())).contains("G01.1", "G18.1");
    }

    @Test
    void theTableIsAFileWithItsMomentItsCatalogueAndAFingerprint() throws NoSuchAlgorithmException {
        String table = bureau.get("/api/compliance/table?session=" + SESSION + "&asOf=2027-01-05T00:00:00Z").answers(200).body();
        assertThat(table).contains("\r\n" + SESSION + ",2027-01-04T23:59:59.999999999Z,illustrative-1,true,G01.1,MET,false,1,1,1.0,0.95,");
        String lines = table.substring(0, table.indexOf("sha256,"));
        assertThat(table).endsWith("sha256," + HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8))) + "\r\n");
        assertThat(auditor.get("/api/compliance/table?session=" + SESSION + "&asOf=2027-01-04T23:59:59.999999999Z").answers(200).body())
                .as("nothing is withheld here, so an auditor gets the same").isEqualTo(table);
    }

    @Test
    void theCatalogueIsData() {
        String version = bureau.get(report("")).text("/catalogue/version");
        assertThat(bureau.get("/api/guideline-catalogues/" + version).answers(200).json().get("guidelines")).hasSize(25);
        bureau.get("/api/guideline-catalogues/none").answers(404, "not-found");
    }

    private static String report(String parameters) {
        return "/api/compliance?session=" + SESSION + (parameters.isEmpty() ? "&after=" + after : parameters);
    }

    private static String figure(Answer report, String control) {
        JsonNode found = report.json().get("guidelines").valueStream().flatMap(guideline -> guideline.get("controls").valueStream())
                .filter(each -> each.get("id").asString().equals(control)).findFirst().orElseThrow();
        return found.get("status").asString() + " " + found.get("numerator").asLong() + "/" + found.get("denominator").asLong();
    }

    private static List<String> statuses(Answer report) {
        return report.json().get("guidelines").valueStream().flatMap(guideline -> guideline.get("controls").valueStream())
                .map(control -> control.get("status").asString()).toList();
    }
}
