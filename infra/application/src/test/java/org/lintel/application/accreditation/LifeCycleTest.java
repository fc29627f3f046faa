package org.lintel.application.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

import tools.jackson.databind.JsonNode;

/** The core life cycle over HTTP, with the bodies of the API's documentation exactly as they stand. */
class LifeCycleTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();

    private final Caller officer = REGISTRY.user("officer");
    private final Caller applicant = REGISTRY.user("applicant");

    @Test
    void anOfficerConvenesASession() {
        String id = TestRegistry.unused("ASP25-");
        Answer convened = officer.post("/api/sessions",
                """
                        {"id":"%s","name":"Twenty-fifth session","opens":"2027-12-06","closes":"2027-12-15","venue":"The Hague","hostState":"NLD",
                         "requestWindow":{"from":"2026-06-01T00:00:00Z","to":"2027-12-15T23:59:59Z"},"quotas":{"NGO":600,"VICTIMS_AND_SURVIVORS":60,"MEDIA":100},
                         "quotaPerOrganisation":5,"mandatoryChecks":[]}
                        """
                        .formatted(id))
                .answers(201);
        assertThat(convened.header("Location")).isEqualTo("/api/sessions/" + id);

        Answer read = applicant.get(convened.header("Location") + "?after=" + convened.after()).answers(200);
        for (String pointer : new String[]{"/id", "/name", "/opens", "/closes", "/venue", "/hostState", "/requestWindow/from",
                "/requestWindow/to", "/quotas/NGO", "/quotas/MEDIA", "/quotaPerOrganisation"}) {
            assertThat(read.text(pointer)).as(pointer).isNotEmpty();
            convened.has(pointer, read.text(pointer));
        }
        read.has("/name", "Twenty-fifth session").has("/opens", "2027-12-06").has("/requestWindow/to", "2027-12-15T23:59:59Z")
                .has("/quotas/VICTIMS_AND_SURVIVORS", "60");
    }

    @Test
    void aSessionIdIsTakenOnce() {
        String id = REGISTRY.session();
        officer.post("/api/sessions", """
                {"id":"%s","name":"Another","opens":"2027-12-06","closes":"2027-12-15","venue":"New York","hostState":"USA",
                 "requestWindow":{"from":"2026-06-01T00:00:00Z","to":"2027-12-15T23:59:59Z"},"quotas":{},"quotaPerOrganisation":5,
                 "mandatoryChecks":[]}
                """.formatted(id)).answers(409, "session-exists");
    }

    @Test
    void aRequestIsAnsweredWithItsPlaceAndItsState() {
        String session = REGISTRY.session();
        Answer opened = applicant.post("/api/accreditations",
                """
                        {"sessionId":"%s","organisation":{"name":"Witness Forum","country":"KEN"},"category":"NGO","purpose":"Observe the cooperation plenary"}
                        """
                        .formatted(session))
                .answers(201).has("/state", "SUBMITTED");
        assertThat(opened.header("Location")).isEqualTo("/api/accreditations/" + opened.text("/id"));
        assertThat(opened.json().propertyNames()).containsExactly("id", "state", "after");

        officer.get(opened.header("Location") + "?after=" + opened.after()).answers(200).has("/id", opened.text("/id"))
                .has("/state", "SUBMITTED").has("/sessionId", session).has("/organisation/name", "Witness Forum")
                .has("/organisation/country", "KEN").has("/category", "NGO").has("/purpose", "Observe the cooperation plenary")
                .has("/deadlineFor", "COMPLETENESS_CHECK").has("/submittedAt", REGISTRY.clock().instant().toString());
    }

    @Test
    void aFileGoesFromRequestToGrantOverEveryDetour() {
        PlayedFile file = PlayedFile.requested(REGISTRY);

        step(file, "officer", "check-completeness", "{\"complete\":false,\"missing\":[\"certificate of registration\"]}",
                "AWAITING_INFORMATION");
        step(file, "applicant", "supply-information", "{\"information\":\"Attached.\"}", "SUBMITTED");
        step(file, "officer", "check-completeness", "{\"complete\":true}", "VETTING");
        step(file, "officer", "ask-clarification", "{\"question\":\"Which plenary meetings will you attend?\"}", "AWAITING_INFORMATION");
        step(file, "applicant", "supply-information", "{\"information\":\"The one on cooperation.\"}", "VETTING");
        step(file, "officer", "record-check", "{\"check\":\"IDENTITY\",\"outcome\":\"PASSED\",\"note\":\"Register seen.\"}", "VETTING");
        step(file, "officer", "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"Aims match Rule 93.\"}", "AWAITING_APPROVAL");
        step(file, "officer2", "return-to-vetting", "{\"reasons\":\"Say which aims.\"}", "VETTING");
        step(file, "officer3", "recuse", "{\"reason\":\"former employer\"}", "VETTING");
        step(file, "officer", "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"Aims match Rule 93, paragraph 1.\"}",
                "AWAITING_APPROVAL");
        step(file, "officer2", "grant", "{\"conditions\":[]}", "ACTIVE");

        Answer read = file.read("officer").has("/state", "ACTIVE");
        assertThat(read.json().get("appeal").isNull()).isTrue();
        assertThat(read.json().at("/vetting/recused").valueStream().map(JsonNode::asString)).containsExactly("officer3");
        read.has("/vetting/checks/0/check", "IDENTITY").has("/vetting/checks/0/outcome", "PASSED");
        assertThat(types(file.history("officer"))).containsExactly("AccreditationRequested", "RequestFoundIncomplete",
                "InformationSupplied", "RequestFoundComplete", "ClarificationAsked", "InformationSupplied", "CheckRecorded",
                "DecisionRecommended", "RecommendationReturned", "OfficerRecused", "DecisionRecommended", "AccreditationGranted");
    }

    @Test
    void aRecommendedDenialIsDenied() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting();

        step(file, "officer", "recommend",
                "{\"outcome\":\"DENY\",\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"The certificate is forged.\"}",
                "AWAITING_APPROVAL");
        step(file, "officer2", "deny", "{\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"The certificate is forged.\"}", "DENIED");

        file.read("applicant").has("/decision/ground", "FALSE_INFORMATION").has("/decision/reasons", "The certificate is forged.");
        assertThat(file.read("applicant").text("/decision/appealUntil")).isNotEmpty();
    }

    @Test
    void anAccreditationIsRevokedAfterNoticeAndReply() {
        PlayedFile file = PlayedFile.requested(REGISTRY).active();

        step(file, "officer", "give-notice", "{\"intent\":\"REVOKE\",\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"Badges were lent.\"}",
                "ACTIVE");
        file.read("applicant").has("/notice/intent", "REVOKE").has("/notice/ground", "CODE_OF_CONDUCT").has("/deadlineFor",
                "NOTICE_REPLY");
        file.does("officer2", "revoke", "{\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"Badges were lent.\"}").answers(422,
                "notice-required");
        step(file, "applicant", "reply-to-notice", "{\"reply\":\"It happened once.\"}", "ACTIVE");
        step(file, "officer2", "revoke", "{\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"Badges were lent.\"}", "REVOKED");

        Answer read = file.read("officer").has("/state", "REVOKED").has("/notice/reply", "It happened once.");
        assertThat(Instant.parse(read.text("/decision/barredUntil"))).isCloseTo(REGISTRY.clock().instant().plus(Duration.ofDays(365)),
                within(2, java.time.temporal.ChronoUnit.DAYS));
    }

    @Test
    void anApplicantWithdrawsAndMayAskAgain() {
        String session = REGISTRY.session();
        PlayedFile file = PlayedFile.requested(REGISTRY, session, "Second Thoughts", "applicant");
        String again = PlayedFile.requestBody(session, "Second Thoughts");

        applicant.post("/api/accreditations", again).answers(422, "already-requested");
        step(file, "applicant", "withdraw", "{}", "WITHDRAWN");
        applicant.post("/api/accreditations", again).answers(201);
    }

    @Test
    void whoRecommendedDoesNotGrant() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting().plays("officer2", "recommend",
                "{\"outcome\":\"GRANT\",\"reasons\":\"Aims match Rule 93.\"}");

        file.does("officer", "grant", "{\"conditions\":[]}").answers(403, "wrong-role");
        file.does("officer2", "grant", "{\"conditions\":[]}").answers(422, "four-eyes");
        file.does("officer2", "deny", "{\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"Forged.\"}").answers(422, "four-eyes");
    }

    @Test
    void whoRecusedThemselvesIsOffTheFileForGood() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting().grantRecommended().plays("officer", "recuse",
                "{\"reason\":\"former employer\"}");

        file.read("officer").has("/state", "VETTING");
        file.does("officer", "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"Aims match Rule 93.\"}").answers(422,
                "conflict-of-interest");
    }

    @Test
    void noGrantIsRecommendedBeforeTheMandatoryChecksHavePassed() {
        String session = REGISTRY.session("2026-06-01T00:00:00Z", "2027-12-15T23:59:59Z", "IDENTITY");
        PlayedFile file = PlayedFile.requested(REGISTRY, session, "Unchecked", "applicant").vetting();

        file.does("officer", "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"Aims match.\"}").answers(422, "checks-outstanding");
        file.plays("officer", "record-check", "{\"check\":\"IDENTITY\",\"outcome\":\"FAILED\"}");
        file.does("officer", "recommend", "{\"outcome\":\"GRANT\",\"reasons\":\"Aims match.\"}").answers(422, "checks-outstanding");
        file.plays("officer", "record-check", "{\"check\":\"IDENTITY\",\"outcome\":\"PASSED\"}").grantRecommended();
    }

    @Test
    void aThirdRoundOfQuestionsAndARepeatedQuestionAreRefused() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting();
        file.plays("officer", "ask-clarification", "{\"question\":\"Which meetings?\"}").plays("applicant", "supply-information",
                "{\"information\":\"All.\"}");
        file.does("officer", "ask-clarification", "{\"question\":\"which  MEETINGS?\"}").answers(422, "question-repeated");
        file.plays("officer", "ask-clarification", "{\"question\":\"Who pays?\"}").plays("applicant", "supply-information",
                "{\"information\":\"Members.\"}");
        file.does("officer", "ask-clarification", "{\"question\":\"Who else?\"}").answers(422, "too-many-rounds");
    }

    @Test
    void whatWasNotNamedAtOnceIsNotAskedForLater() {
        PlayedFile file = PlayedFile.requested(REGISTRY)
                .plays("officer", "check-completeness", "{\"complete\":false,\"missing\":[\"certificate of registration\"]}")
                .plays("applicant", "supply-information", "{\"information\":\"Attached.\"}");
        file.does("officer", "check-completeness", "{\"complete\":false,\"missing\":[\"list of members\"]}").answers(422,
                "missing-named-late");
    }

    @Test
    void conditionsOfAGrantAreKeptAndTold() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting().grantRecommended().plays("officer2", "grant",
                "{\"conditions\":[{\"ground\":\"CODE_OF_CONDUCT\",\"expires\":\"2027-11-30\",\"test\":\"An address is on file\"}]}");

        file.read("applicant").has("/decision/conditions/0/test", "An address is on file").has("/decision/conditions/0/expires",
                "2027-11-30");
    }

    private static void step(PlayedFile file, String user, String verb, String body, String state) {
        Answer answer = file.plays(user, verb, body).read("officer");
        answer.has("/state", state);
        assertThat(file.after()).isNotEmpty();
    }

    private static java.util.List<String> types(Answer history) {
        return history.json().get("entries").valueStream().map(entry -> entry.get("type").asString()).toList();
    }
}
