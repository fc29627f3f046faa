package org.lintel.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.security.Access;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Described;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.PlayedSample;
import org.lintel.application.testing.TestRegistry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's description is complete and true: whoever trusts it sends what is accepted and reads what is answered. */
class ApiDescriptionTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();
    private static final Described DESCRIBED = Described.by(REGISTRY);

    @Test
    void everyAddressIsDescribedAndNoOther() {
        Set<String> rows = new TreeSet<>();
        Access.TABLE.forEach(row -> rows.add(row.method() + " " + row.pattern()));
        Access.OPEN.stream().filter(row -> !row.pattern().startsWith("/v3")).forEach(row -> rows.add(row.method() + " " + row.pattern()));
        Set<String> described = new TreeSet<>();
        DESCRIBED.description().get("paths").propertyStream().forEach(path -> path.getValue().propertyNames()
                .forEach(method -> described
                        .add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey().replaceAll("\\{[^}]*}", "*"))));

        assertThat(described).isEqualTo(rows);
    }

    @Test
    void everyCallSaysHowToSignInForWhomItIsAndHowItCanFail() {
        DESCRIBED.description().get("paths").propertyStream().filter(path -> path.getKey().startsWith("/api/"))
                .forEach(path -> path.getValue().forEach(operation -> {
                    if (operation.path("description").asString("").equals("For everybody.")) {
                        assertThat(operation.path("security").isMissingNode()).as(path.getKey()).isTrue();
                        return;
                    }
                    assertThat(operation.at("/security/0").propertyNames()).as(path.getKey())
                            .containsExactly(path.getKey().startsWith("/api/own") ? "visit" : "password");
                    assertThat(operation.path("description").asString("")).as(path.getKey()).startsWith("For: ");
                    assertThat(operation.get("responses").propertyNames()).as(path.getKey()).contains("400", "401", "403", "503");
                    assertThat(operation.path("parameters").valueStream().map(parameter -> parameter.get("name").asString()))
                            .as(path.getKey()).doesNotContain("sender");
                }));
        assertThat(DESCRIBED.description().at("/components/securitySchemes/password/scheme").asString()).isEqualTo("basic");
        assertThat(DESCRIBED.description().at("/servers/0/url").asString()).isEqualTo("/");
    }

    @Test
    void everyCommandHasABodyAnAnswerAndItsProblems() {
        DESCRIBED.description().get("paths").propertyStream().filter(path -> path.getKey().matches("/api/(sessions|accreditations).*"))
                .map(path -> path.getValue().path("post")).filter(JsonNode::isObject).forEach(post -> {
                    assertThat(post.at("/requestBody/content").propertyNames()).hasSize(1).containsAnyOf("application/json", "text/csv");
                    assertThat(post.at("/requestBody/required").asBoolean()).isTrue();
                    assertThat(post.get("responses").propertyNames()).contains("404", "409", "413", "415", "422")
                            .containsAnyOf("200", "201");
                    assertThat(post.get("parameters").valueStream().map(parameter -> parameter.get("name").asString()))
                            .contains("Idempotency-Key");
                });
        assertThat(DESCRIBED.operation("post /api/accreditations").at("/responses/201/headers/Location").isObject()).isTrue();
        assertThat(DESCRIBED.operation("post /api/sessions").at("/responses").propertyNames()).doesNotContain("200");
    }

    @Test
    void everyTypeIsAJsonTypeOfItsOwnName() {
        assertThat(DESCRIBED.description().at("/components/schemas").propertyNames()).doesNotContain("Sender", "User", "FreeText",
                "SessionId",
                "CountryCode", "StreamingResponseBody");
        assertThat(DESCRIBED.description().toString()).doesNotContain("passwordHash");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"check-completeness|{\"complete\":true}",
            "check-completeness|{\"complete\":false,\"missing\":[\"certificate of registration\"]}",
            "supply-information|{\"information\":\"Attached.\"}",
            "ask-clarification|{\"question\":\"Which plenary meetings will you attend?\"}",
            "record-check|{\"check\":\"IDENTITY\",\"outcome\":\"PASSED\",\"note\":\"…\"}",
            "record-check|{\"check\":\"X\",\"outcome\":\"FAILED\"}",
            "recuse|{\"reason\":\"former employer\"}", "recommend|{\"outcome\":\"GRANT\",\"reasons\":\"Aims match Rule 93.\"}",
            "recommend|{\"outcome\":\"DENY\",\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"…\"}", "grant|{\"conditions\":[]}",
            "grant|{\"conditions\":[{\"ground\":\"x\",\"expires\":\"2027-12-01\",\"test\":\"y\"}]}",
            "deny|{\"ground\":\"FALSE_INFORMATION\",\"reasons\":\"…\"}", "return-to-vetting|{\"reasons\":\"…\"}",
            "give-notice|{\"intent\":\"REVOKE\",\"ground\":\"SECURITY_RISK_SUBSTANTIATED\",\"reasons\":\"…\",\"gist\":\"…\"}",
            "assign|{}", "assign|{\"officer\":\"officer3\"}", "open-exceptionally|{\"reason\":\"…\"}", "reply-to-notice|{\"reply\":\"…\"}",
            "revoke|{\"ground\":\"CODE_OF_CONDUCT\",\"reasons\":\"…\",\"gist\":null}", "withdraw|{}"})
    void whatIsAcceptedIsDescribed(String verb, String body) {
        assertThat(DESCRIBED.wrongInBody("post /api/accreditations/{id}/" + verb, json(body))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"check-completeness|{}", "check-completeness|{\"complete\":\"true\"}", "withdraw|{\"why\":\"x\"}",
            "record-check|{\"check\":\"X\",\"outcome\":\"MAYBE\"}", "recuse|{\"reason\":\"\"}", "recuse|{\"reason\":null}",
            "grant|{\"conditions\":[{\"ground\":\"x\"}]}",
            "grant|{\"conditions\":[{\"ground\":\"x\",\"expires\":\"2027-12-01\",\"test\":\"y\",\"z\":1}]}",
            "recommend|{\"outcome\":\"GRANT\"}"})
    void whatIsRefusedAsMalformedIsNotDescribed(String verb, String body) {
        String user = verb.equals("withdraw") ? "applicant" : verb.equals("grant") ? "officer2" : "officer";
        REGISTRY.user(user).post("/api/accreditations/nothing/" + verb, body).answers(400, "malformed");
        assertThat(DESCRIBED.wrongInBody("post /api/accreditations/{id}/" + verb, json(body))).isNotEmpty();
    }

    @Test
    void sessionsAndRequestsAreDescribed() {
        assertThat(DESCRIBED.wrongInBody("post /api/accreditations", json(PlayedFile.requestBody("ASP25", "Witness Forum")))).isEmpty();
        assertThat(DESCRIBED.wrongInBody("post /api/accreditations", json(PlayedFile.requestBody("a b", "")))).hasSize(2);
        assertThat(DESCRIBED.wrongInBody("post /api/sessions",
                json("""
                        {"id":"ASP25","name":"Twenty-fifth session","opens":"2027-12-06","closes":"2027-12-15","venue":"The Hague","hostState":"NLD",
                         "requestWindow":{"from":"2026-06-01T00:00:00Z","to":"2027-12-15T23:59:59Z"},
                         "quotas":{"NGO":600,"VICTIMS_AND_SURVIVORS":60,"MEDIA":100},"quotaPerOrganisation":5,"mandatoryChecks":[]}
                        """)))
                .isEmpty();
    }

    @Test
    void whatIsAnsweredIsDescribed() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting()
                .plays("officer", "record-check", "{\"check\":\"IDENTITY\",\"outcome\":\"PASSED\"}").grantRecommended()
                .plays("officer2", "grant", "{\"conditions\":[{\"ground\":\"CODE_OF_CONDUCT\",\"expires\":\"2027-12-01\",\"test\":\"y\"}]}")
                .noticeGiven()
                .noticeAnswered();
        String session = file.read("officer").text("/sessionId");

        answersAsDescribed("officer", "/api/accreditations/{id}", file.path());
        answersAsDescribed("applicant", "/api/accreditations/{id}", file.path());
        answersAsDescribed("officer", "/api/accreditations/{id}/history", file.path("history"));
        answersAsDescribed("applicant", "/api/accreditations/{id}/history", file.path("history"));
        answersAsDescribed("officer", "/api/accreditations", "/api/accreditations?limit=3");
        answersAsDescribed("officer", "/api/sessions", "/api/sessions?limit=1");
        answersAsDescribed("officer", "/api/sessions/{id}", "/api/sessions/" + session);
        answersAsDescribed("auditor", "/api/compliance", "/api/compliance?session=" + session);
        answersAsDescribed("auditor", "/api/compliance/history", "/api/compliance/history?session=" + session);
        answersAsDescribed("auditor", "/api/compliance/{guideline}/evidence", "/api/compliance/G01/evidence?session=" + session);
        answersAsDescribed("bureau", "/api/compliance/{guideline}/evidence", "/api/compliance/G01/evidence?session=" + session);
        answersAsDescribed("auditor", "/api/audit/files/{id}", "/api/audit/files/" + file.id());
        file.plays("officer3", "open-exceptionally", "{\"reason\":\"x\"}");
        answersAsDescribed("officer2", "/api/accesses", "/api/accesses?after=" + file.after());
        answersAsDescribed("auditor", "/api/audit/accesses", "/api/audit/accesses?subject=" + file.id());
        answersAsDescribed("auditor", "/api/audit/log", "/api/audit/log");
        sampled(session);
        answersAsDescribed("admin", "/api/views", "/api/views");
        answersAsDescribed("admin", "/api/announcements", "/api/announcements");
        answersAsDescribed("admin", "/health", "/health");
        assertThat(DESCRIBED.wrongInAnswer("post /api/accreditations/{id}/record-check", 200,
                file.does("officer3", "recuse", "{\"reason\":\"x\"}").answers(422).json())).isNotEmpty();
        assertThat(DESCRIBED.operation("get /api/notices/{id}/letter").at("/responses/200/content").propertyNames())
                .containsExactly("application/pdf");
        assertThat(DESCRIBED.operation("get /api/notices/{id}/letter").at("/responses/422/content").propertyNames())
                .containsExactly("application/problem+json");
        String event = REGISTRY.user("auditor").get("/api/audit/events?limit=1").answers(200).body();
        assertThat(DESCRIBED.operation("get /api/audit/events").at("/responses/200/content").propertyNames())
                .containsExactly("application/jsonl");
        assertThat(DESCRIBED.operation("get /api/audit/events/{position}/proof").at("/responses/200/content").propertyNames())
                .containsExactly("text/plain");
        assertThat(json(event).propertyNames()).containsExactlyInAnyOrderElementsOf(
                DESCRIBED.description().at("/components/schemas/AuditedEvent/properties").propertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{", "{\"complete\":true}"})
    void aProblemIsDescribed(String body) {
        Answer problem = REGISTRY.user("officer").post("/api/accreditations/nothing/check-completeness", body);
        assertThat(DESCRIBED.wrongInAnswer("post /api/accreditations/{id}/check-completeness", problem.status(), problem.json())).isEmpty();
    }

    private static void sampled(String session) {
        Answer asked = PlayedSample.asked(REGISTRY, "{\"sessionId\":\"" + session + "\",\"kind\":\"ORGANISATIONS\"}");
        assertThat(DESCRIBED.wrongInAnswer("post /api/audit/samples", 201, asked.json())).isEmpty();
        answersAsDescribed("auditor", "/api/audit/samples", "/api/audit/samples?session=" + session + "&after=" + asked.after());
        String sample = "/api/audit/samples/" + asked.text("/id");
        PlayedSample drawn = PlayedSample.drawn(REGISTRY, asked);
        Answer found = drawn.on("auditor", drawn.first(), "record-result",
                "{\"result\":\"FOLLOW_UP\",\"remark\":\"NOT_IN_TIME\",\"text\":\"x\"}").answers(200);
        assertThat(DESCRIBED.wrongInAnswer("post /api/audit/samples/{id}/decisions/{position}/record-result", 200, found.json())).isEmpty();
        answersAsDescribed("auditor", "/api/audit/samples/{id}", sample + "?after=" + found.after());
        answersAsDescribed("auditor", "/api/audit/follow-ups", "/api/audit/follow-ups?session=" + session);
    }

    private static void answersAsDescribed(String user, String address, String path) {
        JsonNode answer = REGISTRY.user(user).get(path).answers(200).json();
        assertThat(DESCRIBED.wrongInAnswer("get " + address, 200, answer)).as(path).isEmpty();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
