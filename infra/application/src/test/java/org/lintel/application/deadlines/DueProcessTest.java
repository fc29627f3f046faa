package org.lintel.application.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

import tools.jackson.databind.JsonNode;

/** Due process through the API, the administrator moving the demonstration's clock. */
class DueProcessTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();
    private static final String REASONS = "{\"reasons\":\"Heard and considered.\"}";
    private static final String ADVERSE = "{\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"Badges were lent.\"}";

    @AfterAll
    static void close() {
        REGISTRY.close();
    }

    @Test
    void aFileGoesFromRevocationToRestorationByAppeal() {
        PlayedFile file = PlayedFile.requested(REGISTRY).active().noticeGiven();
        file.does("officer2", "revoke", ADVERSE).answers(422, "notice-required");
        opensNewestNotice(file, "INTENT");
        advance("P4D");
        file.does("officer2", "revoke", ADVERSE).answers(422, "notice-required");
        advance("P10D");
        file.does("applicant", "reply-to-notice", "{\"reply\":\"Too late.\"}").answers(422, "deadline-passed");
        file.plays("officer2", "revoke", ADVERSE).read("officer").has("/state", "REVOKED");

        file.plays("applicant", "appeal", "{\"reasons\":\"It was another organisation.\"}").read("applicant").has("/appeal", "OPEN")
                .has("/state", "REVOKED");
        file.does("applicant", "appeal", REASONS).answers(422, "not-in-state");
        file.plays("reviewer", "grant-interim-relief", REASONS).read("officer").has("/effectStayed", "true");
        file.does("officer2", "decide-appeal", "{\"upheld\":true,\"reasons\":\"x\"}").answers(403, "wrong-role");
        file.plays("reviewer", "decide-appeal", "{\"upheld\":true,\"reasons\":\"It was another organisation.\"}");

        Answer read = file.read("applicant").has("/state", "ACTIVE");
        assertThat(read.json().at("/appeal").isNull()).isTrue();
        assertThat(kinds(file)).containsExactly("GRANTED", "INTENT", "REMINDER", "REVOKED", "INTERIM_RELIEF", "APPEAL_UPHELD");
    }

    @Test
    void anEmergencySuspensionLapsesUnlessAnotherOfficerConfirmsIt() {
        PlayedFile file = PlayedFile.requested(REGISTRY).active();
        file.does("officer", "suspend-in-emergency", "{\"ground\":\"SECURITY_RISK_SUBSTANTIATED\",\"reasons\":\"A threat.\"}").answers(422,
                "gist-missing");
        file.plays("officer2", "suspend-in-emergency",
                "{\"ground\":\"SECURITY_RISK_SUBSTANTIATED\",\"reasons\":\"A threat.\",\"gist\":\"A threat was made.\"}").read("officer")
                .has("/state", "SUSPENDED").has("/provisional", "true");
        file.does("officer2", "confirm-suspension", REASONS).answers(422, "four-eyes");

        advance("PT73H");

        file.read("applicant").has("/state", "ACTIVE").has("/suspension/endedHow", "LAPSED");
        file.does("officer", "suspend-in-emergency",
                "{\"ground\":\"SECURITY_RISK_SUBSTANTIATED\",\"reasons\":\"A threat.\",\"gist\":\"A threat was made.\"}").answers(422,
                        "same-facts");
        assertThat(file.history("officer").body()).contains("SuspensionLapsed", "\"CLOCK\"");
    }

    @Test
    @Tag("inv-10")
    void soDoesThatOfADelegateWhomTheOrganisationIsTold() {
        PlayedFile file = PlayedFile.requested(REGISTRY).active();
        PlayedDelegate delegate = PlayedDelegate.nominated(REGISTRY, file.id()).granted();
        String threat = "{\"ground\":\"SECURITY_RISK_SUBSTANTIATED\",\"reasons\":\"A threat.\",\"gist\":\"A threat was made.\"}";
        delegate.does("officer", "suspend-in-emergency", "{\"ground\":\"SECURITY_RISK_SUBSTANTIATED\",\"reasons\":\"A threat.\"}").answers(
                422,
                "gist-missing");
        delegate.does("officer2", "suspend-in-emergency", threat).answers(200).has("/state", "SUSPENDED").has("/provisional", "true");
        delegate.does("officer2", "confirm-suspension", REASONS).answers(422, "four-eyes");

        advance("PT73H");

        REGISTRY.user("officer").get("/api/delegates/" + delegate.id()).has("/state", "GRANTED").has("/provisional", "false");
        delegate.does("officer", "suspend-in-emergency", threat).answers(422, "same-facts");
        Answer other = delegate.does("officer", "suspend-in-emergency", ADVERSE).answers(200);
        delegate.does("officer2", "confirm-suspension", REASONS).answers(200).has("/state", "SUSPENDED");
        List<JsonNode> told = REGISTRY.user("applicant").get("/api/notices?limit=5&after=" + other.after()).answers(200).json().get("items")
                .valueStream().filter(item -> item.get("delegateId").asString("").equals(delegate.id())).toList();
        assertThat(told).extracting(item -> item.get("kind").asString()).contains("SUSPENDED_IN_EMERGENCY", "SUSPENSION_LAPSED", "GRANTED");
        assertThat(told.getLast().get("text").asString() + told.get(told.size() - 2).get("text").asString()).contains("A threat was made.")
                .doesNotContain("A threat.\n");
        advance("PT73H");
        REGISTRY.user("officer").get("/api/delegates/" + delegate.id()).has("/state", "SUSPENDED");
    }

    @Test
    @Tag("inv-6")
    void aLateDecisionOnADelegatesAppealIsAmongTheMissedAndIsExplained() {
        PlayedFile file = PlayedFile.requested(REGISTRY).active();
        PlayedDelegate delegate = PlayedDelegate.nominated(REGISTRY, file.id()).granted();
        delegate.plays("officer", "suspend-in-emergency", ADVERSE).plays("applicant", "appeal", REASONS);
        delegate.does("officer", "explain-missed-deadline", "{\"limit\":\"APPEAL_DECISION\",\"reason\":\"NO_CAPACITY\"}").answers(422,
                "not-in-state");

        advance("P20D");

        Answer explained = delegate
                .does("officer", "explain-missed-deadline", "{\"limit\":\"APPEAL_DECISION\",\"reason\":\"NO_CAPACITY\",\"note\":\"Ill.\"}")
                .answers(200);
        String missed = "/api/missed-deadlines?session=" + explained.text("/sessionId") + "&after=" + explained.after();
        REGISTRY.user("officer").get(missed).answers(200).has("/items/0/delegateId", delegate.id()).has("/items/0/reason", "NO_CAPACITY");
        Answer figures = REGISTRY.user("bureau").get(missed).answers(200).has("/counts/0/limit", "APPEAL_DECISION").has("/counts/0/count",
                "1");
        assertThat(figures.body()).doesNotContain(delegate.id(), file.id());
    }

    @Test
    void aRequestWhoseApplicantKeepsSilentIsClosedAfterAReminderAndCanBeAppealed() {
        PlayedFile file = PlayedFile.requested(REGISTRY).plays("officer", "check-completeness",
                "{\"complete\":false,\"missing\":[\"certificate of registration\"]}");
        file.does("officer", "close-lapsed", "{}").answers(422, "period-running");
        advance("P30D");
        file.does("applicant", "supply-information", "{\"information\":\"Attached.\"}").answers(422, "deadline-passed");
        file.plays("officer", "close-lapsed", "{}").read("officer").has("/state", "CLOSED");
        file.plays("applicant", "appeal", REASONS).plays("reviewer", "decide-appeal", "{\"upheld\":true,\"reasons\":\"Post was late.\"}")
                .read("officer").has("/state", "VETTING");
        assertThat(kinds(file)).startsWith("INFORMATION_NEEDED", "REMINDER", "CLOSED");
    }

    @Test
    void aMissedDecisionIsRecordedOnceAndExplainedForTheBudget() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting();
        String session = file.read("officer").text("/sessionId");
        advance("P30D");
        advance("P30D");
        file.read("officer").has("/state", "VETTING").has("/missed/0/limit", "DECISION");
        file.plays("officer", "explain-missed-deadline", "{\"limit\":\"DECISION\",\"reason\":\"NO_CAPACITY\"}");
        REGISTRY.user("bureau").get("/api/missed-deadlines?session=" + session + "&after=" + file.after()).answers(200)
                .has("/counts/0/limit", "DECISION").has("/counts/0/reason", "NO_CAPACITY").has("/counts/0/count", "1");
    }

    @Test
    @Tag("inv-6")
    void aPaperOfADayThatIsOverKeepsItsFiguresForTheBudget() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting();
        String session = file.read("officer").text("/sessionId");
        advance("P30D");
        Instant then = REGISTRY.clock().instant();
        String table = "/api/compliance/delays/table?session=" + session;
        String paper = "/compliance/paper?session=" + session + "&asOf="
                + LocalDate.ofInstant(then, ZoneOffset.UTC).minusDays(1);
        Browser bureau = Browser.of(REGISTRY, "bureau");
        String paperThen = told(bureau.get(paper));
        List<String> linesThen = delays(table + "&asOf=" + then);

        REGISTRY.clock().advance(Duration.ofHours(1));
        file.plays("officer", "explain-missed-deadline", "{\"limit\":\"DECISION\",\"reason\":\"NO_CAPACITY\"}");

        List<String> live = delays(table + "&after=" + file.after());
        assertThat(live).anyMatch(line -> line.startsWith("DECISION,NO_CAPACITY,")).isNotEqualTo(linesThen);
        assertThat(delays(table + "&asOf=" + REGISTRY.clock().instant())).as("live and as of now").isEqualTo(live);
        assertThat(delays(table + "&asOf=" + then)).as("as of then").isEqualTo(linesThen);
        assertThat(told(bureau.get(paper))).isEqualTo(paperThen);
        REGISTRY.clock().advance(Duration.ofDays(1));
        assertThat(bureau.get("/compliance/paper?session=" + session).answers(200).text())
                .containsPattern("want of capacity, up to then Time limit Times decision \\d");
    }

    /** @return what a page says, without the clock at its end */
    private static String told(Browser.Page page) {
        String text = page.answers(200).text();
        return text.substring(0, text.indexOf("All times are UTC"));
    }

    /** @return the lines for limits, without session and moment */
    private static List<String> delays(String address) {
        return REGISTRY.user("auditor").get(address).answers(200).body().lines().skip(1).filter(line -> !line.startsWith("sha256"))
                .map(line -> line.split(",", 3)[2]).toList();
    }

    @Test
    void moreTimeIsGivenToThePartyOnly() {
        PlayedFile file = PlayedFile.requested(REGISTRY);
        file.does("officer", "extend-deadline", "{\"limit\":\"DECISION\",\"workingDays\":5,\"reasons\":\"Busy.\"}").answers(422,
                "limit-not-extendable");
        file.plays("officer", "check-completeness", "{\"complete\":false,\"missing\":[\"statutes\"]}").plays("officer", "extend-deadline",
                "{\"limit\":\"INFORMATION\",\"workingDays\":20,\"reasons\":\"The post is slow.\"}");
        advance("P25D");
        file.plays("applicant", "supply-information", "{\"information\":\"Attached.\"}").read("officer").has("/state", "SUBMITTED");
    }

    @Test
    void aVersionOfTheLimitsHoldsForClocksThatStartLater() {
        String body = """
                {"version":"%s","decisionReference":"Decision 7 of the Bureau","inForceFrom":"2040-01-01T00:00:00Z","limits":{
                "completenessCheckWorkingDays":5,"decisionWorkingDays":%s,"informationWorkingDays":10,"noticeOpeningWorkingDays":5,
                "noticeReplyWorkingDays":5,"appealWorkingDays":10,"appealDecisionWorkingDays":5,"urgentAppealDecision":"PT24H",
                "urgentBeforeOpeningDays":15,"confirmationInSession":"PT24H","confirmationOtherwise":"PT72H","reminderWorkingDays":3,
                "clarificationRounds":2,"barAfterRevocation":"P1Y"},
                "calendars":{"NLD":{"zone":"Europe/Amsterdam","weekend":[%s],"holidays":[]}}}""";
        String weekend = "\"SATURDAY\",\"SUNDAY\"";
        String week = weekend + ",\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\"";
        REGISTRY.user("admin").post("/api/configurations", body.formatted("v1", "-1", weekend)).names("limits not-acceptable");
        REGISTRY.user("admin").post("/api/configurations", body.formatted("v1", "4", weekend)).names("limits not-acceptable");
        REGISTRY.user("admin").post("/api/configurations", body.formatted("v1", "12", week)).names("calendars.NLD not-acceptable");
        REGISTRY.user("admin").post("/api/configurations", body.formatted("v1", "12", weekend)).answers(201).has("/version", "v1");
        REGISTRY.user("admin").post("/api/configurations", body.formatted("v1", "12", weekend)).answers(422, "version-exists");
        REGISTRY.user("admin").post("/api/configurations", body.formatted("v2", "12", weekend).replace("2040", "2020")).answers(422,
                "retroactive");
        REGISTRY.user("officer").get("/api/configurations").answers(200).has("/items/0/version", "default-1").has("/items/0/inForce",
                "true").has("/items/1/inForce", "false");
    }

    @Test
    void theClockGoesForwardOnlyAndByTheAdministratorOnly() {
        REGISTRY.user("officer").post("/api/demo/clock", "{\"advance\":\"P1D\"}").answers(403, "wrong-role");
        for (String wrong : List.of("-P1D", "P0D", "soon", "P99999D")) {
            REGISTRY.user("admin").post("/api/demo/clock", "{\"advance\":\"" + wrong + "\"}").names("advance not-acceptable");
        }
    }

    @Test
    void anotherApplicantsNoticeIsNotFound() {
        PlayedFile file = PlayedFile.requested(REGISTRY).active();
        REGISTRY.user("applicant2").post("/api/notices/" + file.id() + ".1/open", "{}").answers(404, "not-found");
        REGISTRY.user("applicant").post("/api/notices/" + file.id() + ".7/open", "{}").answers(404, "not-found");
    }

    @Test
    void lettersAreWrittenInEnglishAndFrench() {
        PlayedFile file = PlayedFile.requested(REGISTRY).active();
        assertThat(newest(file, "en").get("text").asString()).contains("is accredited");
        assertThat(newest(file, "fr").get("text").asString()).contains("est accréditée");
        REGISTRY.user("applicant").get("/api/notices?language=xx").names("language unknown-value");
    }

    private static void advance(String length) {
        REGISTRY.user("admin").post("/api/demo/clock", "{\"advance\":\"" + length + "\"}").answers(200);
        REGISTRY.awaitViews();
    }

    private static void opensNewestNotice(PlayedFile file, String kind) {
        JsonNode notice = newest(file, "en");
        assertThat(notice.get("kind").asString()).isEqualTo(kind);
        REGISTRY.user("applicant").post("/api/notices/" + notice.get("id").asString() + "/open", "{}").answers(200);
        REGISTRY.user("applicant").post("/api/notices/" + notice.get("id").asString() + "/open", "{}").answers(200);
    }

    private static JsonNode newest(PlayedFile file, String language) {
        return REGISTRY.user("applicant").get("/api/notices?limit=1&language=" + language + "&after=" + file.after()).answers(200).json()
                .get("items").get(0);
    }

    /** @return the kinds of the file's notices, the oldest first */
    private static List<String> kinds(PlayedFile file) {
        return REGISTRY.user("applicant").get("/api/notices?limit=200&after=" + file.after()).answers(200).json().get("items").valueStream()
                .filter(item -> item.get("accreditationId").asString().equals(file.id())).map(item -> item.get("kind").asString()).toList()
                .reversed();
    }
}
