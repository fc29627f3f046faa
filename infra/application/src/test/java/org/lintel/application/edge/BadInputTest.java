package org.lintel.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** Bad input: each is a problem that says what is wrong, and none changes anything. */
class BadInputTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    private static final String CANARY = "Kanarienvogel";
    private static final String SESSION = REGISTRY.session();
    private static String vetting = "";

    private final Caller officer = REGISTRY.user("officer");
    private final Caller applicant = REGISTRY.user("applicant");
    private long eventsBefore;

    @BeforeAll
    static void fileInVetting() {
        vetting = PlayedFile.requested(REGISTRY).vetting().path();
    }

    @BeforeEach
    void countEvents() {
        eventsBefore = REGISTRY.eventsByPeople();
    }

    @AfterEach
    void nothingWasChanged() {
        assertThat(REGISTRY.eventsByPeople()).as("events").isEqualTo(eventsBefore);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"sessionId\":\"ASP", "[", "\"", "{\"a\":}", "nonsense", "{}{}", "{} x", "{'a':1}", "{\"a\":1,}", "tru",
            "{\"a\":NaN}", "// comment\n{}", "\u0000", "{\"a\":\"\u0001\"}", "{\"purpose\":\"\\ud83\"}", "{\"a\":01}"})
    void whatIsNotOneJsonObjectIsRefused(String body) {
        request(body).names(" not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "1", "true", "\"text\""})
    void whatIsNotAnObjectIsRefused(String body) {
        request(body).names(" wrong-type");
    }

    @Test
    void anAbsentBodyIsAskedFor() {
        request("").names(" missing");
        request("  \n").names(" missing");
        officer.send(officer.call(vetting + "/recuse").header("Content-Type", "application/json").POST(BodyPublishers.noBody()))
                .names(" missing");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] body = "{\"question\":\"xx\"}".getBytes(StandardCharsets.UTF_8);
        body[13] = (byte) 0xff;
        body[14] = (byte) 0xfe;
        officer.post(vetting + "/ask-clarification", body, "application/json").names(" not-json");
    }

    @Test
    void aNameGivenTwiceIsRefused() {
        officer.post(vetting + "/ask-clarification", "{\"question\":\"" + CANARY + "\",\"question\":\"Which?\"}").names(" not-json");
        assertThat(officer.post(vetting + "/ask-clarification", "{\"question\":\"" + CANARY + "\",\"question\":\"Which?\"}").body())
                .doesNotContain(CANARY);
    }

    @Test
    void deepNestingIsRefused() {
        request("[".repeat(100_000)).names(" not-json");
        request("{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000)).names(" not-json");
    }

    @Test
    void hugeNumbersAreRefused() {
        session("\"quotaPerOrganisation\":" + "9".repeat(100_000)).names(" not-json");
        session("\"quotaPerOrganisation\":99999999999").names("quotaPerOrganisation wrong-type");
        session("\"quotaPerOrganisation\":1e999999999").names("quotaPerOrganisation wrong-type");
        session("\"quotaPerOrganisation\":1.5").names("quotaPerOrganisation wrong-type");
        session("\"quotaPerOrganisation\":\"5\"").names("quotaPerOrganisation wrong-type");
        session("\"quotaPerOrganisation\":-1").names("quotaPerOrganisation not-acceptable");
    }

    @Test
    void everyBadFieldIsNamedInOneAnswer() {
        request("""
                {"sessionId":7,"organisation":{"name":"","country":"Kenya","address":"here"},"category":"NGOS","extra":{},"Purpose":"x"}
                """).names("sessionId wrong-type", "organisation.name not-acceptable", "organisation.country not-acceptable",
                "organisation.address unknown-field", "category unknown-value", "purpose missing", "extra unknown-field",
                "Purpose unknown-field");
    }

    @Test
    void everyMissingFieldIsNamedInOneAnswer() {
        request("{}").names("sessionId missing", "organisation missing", "category missing", "purpose missing");
        officer.post("/api/sessions", "{}").names("id missing", "name missing", "opens missing", "closes missing", "venue missing",
                "hostState missing", "requestWindow missing", "quotas missing", "quotaPerOrganisation missing", "mandatoryChecks missing");
        officer.post(vetting + "/give-notice", "{}").names("intent missing", "reasons missing");
    }

    @Test
    void nullIsLikeMissing() {
        request("{\"sessionId\":null,\"organisation\":null,\"category\":null,\"purpose\":null}").names("sessionId missing",
                "organisation missing", "category missing", "purpose missing");
        officer.post(vetting + "/check-completeness", "{\"complete\":null}").names("complete missing");
        officer.post(vetting + "/check-completeness", "{\"complete\":false,\"missing\":[null]}").names("missing[0] missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"check-completeness|{\"complete\":\"true\"}|complete wrong-type",
            "check-completeness|{\"complete\":1}|complete wrong-type",
            "check-completeness|{\"complete\":false,\"missing\":\"certificate\"}|missing wrong-type",
            "check-completeness|{\"complete\":false,\"missing\":[1]}|missing[0] wrong-type",
            "check-completeness|{\"complete\":false,\"missing\":[]}|missing missing",
            "check-completeness|{\"complete\":false}|missing missing",
            "check-completeness|{\"complete\":true,\"missing\":[\"x\"]}|missing not-acceptable",
            "ask-clarification|{\"question\":[\"Which?\"]}|question wrong-type",
            "ask-clarification|{\"question\":\"  \"}|question not-acceptable",
            "record-check|{\"check\":\"IDENTITY\",\"outcome\":\"passed\"}|outcome unknown-value",
            "record-check|{\"check\":\"\",\"outcome\":\"PASSED\"}|check not-acceptable",
            "recommend|{\"outcome\":\"DEFER\",\"reasons\":\"x\"}|outcome unknown-value",
            "recommend|{\"outcome\":\"DENY\",\"ground\":7,\"reasons\":\"x\"}|ground wrong-type",
            "give-notice|{\"intent\":\"WARN\",\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"x\"}|intent unknown-value"})
    void aFieldOfAnotherFormIsNamed(String verb, String body, String named) {
        officer.post(vetting + "/" + verb, body).names(named);
    }

    @Test
    void aConditionIsReadAsStrictly() {
        REGISTRY.user("officer2").post(vetting + "/grant", "{\"conditions\":[{\"ground\":\"x\",\"expires\":\"soon\",\"tests\":\"y\"},7]}")
                .names(
                        "conditions[0].expires not-a-date", "conditions[0].test missing", "conditions[0].tests unknown-field",
                        "conditions[1] wrong-type");
    }

    @Test
    void aListHasAnEnd() {
        officer.post(vetting + "/check-completeness", "{\"complete\":false,\"missing\":[" + "\"x\",".repeat(1_000) + "\"x\"]}")
                .names("missing too-long");
    }

    @Test
    void aTextHasTenThousandCharactersAtMost() {
        officer.post(vetting + "/recuse", "{\"reason\":\"" + "x".repeat(10_001) + "\"}").names("reason not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u001b[31m", "\\u007f", "\\u0085", "\\ud83d", "\\udc00x", "\\uffff", "\\ufdd0"})
    void controlCharactersAndHalfCharactersAreRefused(String character) {
        officer.post(vetting + "/ask-clarification", "{\"question\":\"Which " + character + "meeting?\"}").names("question not-acceptable");
        request("{\"sessionId\":\"%s\",\"organisation\":{\"name\":\"a%sb\",\"country\":\"KEN\"},\"category\":\"NGO\",\"purpose\":\"x\"}"
                .formatted(SESSION, character)).names("organisation.name not-acceptable");
    }

    @Test
    void datesAreDatesOfThisWorld() {
        session("\"opens\":\"2027-02-30\"").names("opens not-a-date");
        session("\"opens\":\"+999999999-12-31\"").names("opens not-a-date");
        session("\"opens\":\"-0001-12-31\"").names("opens not-a-date");
        session("\"requestWindow\":{\"from\":\"2026-06-01\",\"to\":\"+1000000000-12-31T23:59:59Z\"}").names("requestWindow.from not-a-date",
                "requestWindow.to not-a-date");
        session("\"requestWindow\":{\"from\":\"2027-06-01T00:00:00Z\",\"to\":\"2026-06-01T00:00:00Z\"}")
                .names("requestWindow not-acceptable");
        session("\"opens\":\"2028-01-01\"").names("closes not-acceptable");
        session("\"quotas\":{\"NGO\":-1,\"PRESS\":3,\"MEDIA\":null}").names("quotas.PRESS unknown-value", "quotas.MEDIA wrong-type");
        session("\"quotas\":{\"NGO\":-1}").names("quotas.NGO not-acceptable");
    }

    @Test
    void noErrorRepeatsWhatWasSent() {
        String text = CANARY + "\\u0001";
        List<Answer> answers = List.of(
                request("{\"sessionId\":\"" + text + "\",\"organisation\":{\"name\":\"" + text + "\",\"country\":\"" + CANARY
                        + "\"},\"category\":\"" + CANARY + "\",\"purpose\":\"" + text + "\"}"),
                request("{\"sessionId\":\"" + CANARY), request(CANARY), session("\"opens\":\"" + CANARY + "\""),
                session("\"requestWindow\":\"" + CANARY + "\""), session("\"quotaPerOrganisation\":\"" + CANARY + "\""),
                officer.post(vetting + "/recommend", "{\"outcome\":\"DENY\",\"ground\":\"" + CANARY + "\",\"reasons\":\"" + CANARY + "\"}"),
                officer.post(vetting + "/" + CANARY, "{}"), officer.get("/api/accreditations/" + CANARY),
                officer.get("/api/accreditations?limit=" + CANARY), officer.get("/api/accreditations?state=" + CANARY),
                officer.get("/api/accreditations?session=" + CANARY + "%20"), officer.get("/api/accreditations?cursor=" + CANARY),
                officer.post(vetting + "/recuse", "{}", CANARY + " "));
        assertThat(answers).allMatch(answer -> answer.status() >= 400 && answer.status() < 500);
        assertThat(answers.stream().map(Answer::body)).noneMatch(body -> body.contains(CANARY));
    }

    @Test
    void aBodyOverOneMebibyteIsRefusedBeforeItIsRead() {
        byte[] tenMegabytes = new byte[10 << 20];
        applicant.post("/api/accreditations", tenMegabytes, "application/json").answers(413, "too-large");
        applicant.post("/api/accreditations", tenMegabytes, "text/plain").answers(413, "too-large");
        applicant.send(applicant.call("/api/accreditations").header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(tenMegabytes)))).answers(413, "too-large");
        applicant.post("/api/accreditations", new byte[(1 << 20) + 1], "application/json").answers(413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "text/csv", "application/x-www-form-urlencoded",
            "multipart/form-data;boundary=x",
            "application/problem+json", "application/octet-stream"})
    void anotherMediaTypeIsRefused(String mediaType) {
        applicant.post("/api/accreditations", "{}".getBytes(StandardCharsets.UTF_8), mediaType).answers(415, "unsupported-media-type");
    }

    @Test
    void aBodyWithoutMediaTypeOrWithAMalformedOneIsRefused() {
        applicant.send(applicant.call("/api/accreditations").POST(BodyPublishers.ofString("{}"))).answers(415, "unsupported-media-type");
        applicant.post("/api/accreditations", "{}".getBytes(StandardCharsets.UTF_8), "json").answers(415, "unsupported-media-type");
    }

    @Test
    void anUnknownFileIsNotFoundForEveryCommand() {
        String unknown = "/api/accreditations/5f4dcc3b-5aa7-4f61-8d83-27deb882cf99";
        officer.post(unknown + "/check-completeness", "{\"complete\":true}").answers(404, "not-found");
        officer.post(unknown + "/recuse", "{\"reason\":\"x\"}").answers(404, "not-found");
        REGISTRY.user("officer2").post(unknown + "/grant", "{\"conditions\":[]}").answers(404, "not-found");
        applicant.post(unknown + "/withdraw", "{}").answers(404, "not-found");
        applicant.post("/api/accreditations/not-an-id/withdraw", "{}").answers(404, "not-found");
        applicant.post("/api/accreditations/..;/withdraw", "{}").answers(400, "malformed");
    }

    @Test
    void aRequestForAnUnknownSessionIsNotFound() {
        request(PlayedFile.requestBody("NONE", "Witness Forum")).answers(404, "not-found");
        applicant.get("/api/sessions/NONE").answers(404, "not-found");
        applicant.get("/api/sessions/a%20b").answers(404, "not-found");
    }

    @Test
    void whatTheStateDoesNotAllowIsRefusedBeforeAnyOtherRule() {
        officer.post(vetting + "/check-completeness", "{\"complete\":true}").answers(422, "not-in-state");
        REGISTRY.user("officer2").post(vetting + "/grant", "{\"conditions\":[]}").answers(422, "not-in-state");
        REGISTRY.user("officer2").post(vetting + "/deny", "{\"reasons\":\"x\"}").answers(422, "not-in-state");
        REGISTRY.user("officer2").post(vetting + "/revoke", "{\"ground\":\"OTHER\",\"reasons\":\"x\"}").answers(422, "not-in-state");
        officer.post(vetting + "/give-notice", "{\"intent\":\"REVOKE\",\"reasons\":\"x\"}").answers(422, "not-in-state");
        applicant.post(vetting + "/reply-to-notice", "{\"reply\":\"x\"}").answers(422, "not-in-state");
        applicant.post(vetting + "/supply-information", "{\"information\":\"x\"}").answers(422, "not-in-state");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"outcome\":\"DENY\",\"reasons\":\"x\"}|ground-missing",
            "{\"outcome\":\"DENY\",\"ground\":null,\"reasons\":\"x\"}|ground-missing",
            "{\"outcome\":\"DENY\",\"ground\":\"\",\"reasons\":\"x\"}|ground-missing",
            "{\"outcome\":\"DENY\",\"ground\":\"POLITICAL_CRITICISM\",\"reasons\":\"x\"}|ground-not-in-list",
            "{\"outcome\":\"DENY\",\"ground\":\"false_information\",\"reasons\":\"x\"}|ground-not-in-list",
            "{\"outcome\":\"DENY\",\"ground\":\"SECURITY_RISK_SUBSTANTIATED\",\"reasons\":\"x\"}|gist-missing"})
    void anActAgainstAPartyNeedsAGroundOfTheListAndItsGist(String body, String code) {
        officer.post(vetting + "/recommend", body).answers(422, code);
    }

    @Test
    void outsideItsWindowASessionTakesNoRequest() {
        String over = REGISTRY.session("2026-01-01T00:00:00Z", "2026-12-31T23:59:59Z");
        String toCome = REGISTRY.session("2027-02-01T00:00:00Z", "2027-12-31T23:59:59Z");
        eventsBefore += 2;
        request(PlayedFile.requestBody(over, "Witness Forum")).answers(422, "window-closed");
        request(PlayedFile.requestBody(toCome, "Witness Forum")).answers(422, "window-closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\tb"})
    void anIdempotencyKeyIsVisibleAscii(String key) {
        applicant.send(applicant.call("/api/accreditations").header("Content-Type", "application/json").header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(PlayedFile.requestBody(SESSION, "Keyed")))).names("Idempotency-Key not-acceptable");
    }

    @Test
    void anIdempotencyKeyHasAnEnd() {
        applicant.post("/api/accreditations", PlayedFile.requestBody(SESSION, "Keyed"), "k".repeat(201))
                .names("Idempotency-Key not-acceptable");
    }

    private Answer request(String body) {
        return applicant.post("/api/accreditations", body);
    }

    /** A session whose one field is replaced. */
    private Answer session(String field) {
        String name = field.substring(0, field.indexOf(':'));
        String whole = """
                "id":"NEVER","name":"A session","opens":"2027-12-06","closes":"2027-12-15","venue":"The Hague","hostState":"NLD",\
                "requestWindow":{"from":"2026-06-01T00:00:00Z","to":"2027-12-15T23:59:59Z"},"quotas":{},"quotaPerOrganisation":5,\
                "mandatoryChecks":[]""";
        String rest = whole.replaceFirst(java.util.regex.Pattern.quote(name) + ":(\\{[^}]*}|\\[]|\"[^\"]*\"|\\d+)",
                java.util.regex.Matcher.quoteReplacement(field));
        assertThat(rest).contains(field);
        return officer.post("/api/sessions", "{" + rest + "}");
    }
}
