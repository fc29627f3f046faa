package org.lintel.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Canary;
import org.lintel.application.testing.Described;

import tools.jackson.databind.json.JsonMapper;

/** The judge of {@link MangledCallsTest} is awake: it finds each fault that it is there for, and nothing where all is well. */
class JudgedTest {
    private static final String GET = "get /api/things";
    private static final Described DESCRIBED = new Described(JsonMapper.shared().readTree("""
            {"paths":{"/api/things":{"get":{"responses":{
              "200":{"content":{"application/json":{"schema":{"type":"object","properties":{"id":{"type":"string"}}}}}},
              "404":{"content":{"application/problem+json":{"schema":{"type":"object","required":["code"]}}}},
              "503":{"content":{"application/problem+json":{"schema":{"type":"object"}}}}}}}}}
            """));

    private final Judged judged = new Judged(DESCRIBED, List.of(Canary.forOfficers("Zeisig1z"), Canary.forParty("Zeisig2z", "applicant")));

    @Test
    void whatIsAsDescribedIsFoundWell() {
        assertThat(judged.findings(GET, "officer", answer(200, "application/json", "{\"id\":\"Zeisig1z Zeisig2z\"}"))).isEmpty();
        assertThat(judged.findings(GET, "applicant", answer(200, "application/json", "{\"id\":\"Zeisig2z\"}"))).isEmpty();
        assertThat(judged.findings(GET, null, answer(404, "application/problem+json", "{\"code\":\"not-found\"}"))).isEmpty();
        assertThat(judged.findings(GET, null, answer(503, "application/problem+json", "{\"code\":\"busy\"}", "Retry-After", "1")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"500|application/problem+json|{\"code\":\"fault\"}|a fault: 500",
            "503|application/problem+json|{\"code\":\"busy\"}|a fault: 503",
            "410|application/problem+json|{\"code\":\"gone\"}|410 is not documented",
            "200|text/html|<p>|200 with text/html is not documented", "404|application/problem+json|{\"status\":404}|without a code",
            "200|application/json|{\"id\":1}|body: /id is integer", "200|application/json|{|not JSON",
            "200|application/json|{\"id\":\"at org.lintel.X.y(X.java:1)\"}|a trace",
            "200|application/json|{\"id\":\"java.lang.IllegalStateException\"}|a trace"})
    void eachFaultIsFound(int status, String type, String body, String finding) {
        assertThat(judged.findings(GET, "officer", answer(status, type, body))).anyMatch(found -> found.contains(finding));
    }

    @Test
    void whatSomebodyMayNotSeeIsFound() {
        for (String user : List.of("applicant", "applicant2", "bureau", "auditor", "admin", "security", "focalpoint")) {
            assertThat(judged.findings(GET, user, answer(200, "application/json", "{\"id\":\"Zeisig1z\"}")))
                    .containsExactly("shows Zeisig1z");
        }
        assertThat(judged.findings(GET, "applicant2", answer(200, "application/json", "{}", "Location", "/Zeisig2z")))
                .containsExactly("shows Zeisig2z");
        assertThat(judged.findings(GET, null, answer(200, "application/json", "{\"id\":\"Zeisig2z\"}"))).containsExactly("shows Zeisig2z");
        assertThat(judged.findings(GET, "officer", answer(404, "application/problem+json", "{\"code\":\"x\",\"detail\":\"Zeisig1z\"}")))
                .contains("a problem repeats Zeisig1z");
    }

    @Test
    void whatMayBeKeptOrFollowsItsReaderIsFound() {
        Answer kept = new Answer("GET /api/things", 200,
                HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (_, _) -> true),
                "{}");
        assertThat(judged.findings(GET, "officer", kept)).containsExactly("status 200 may be kept in a cache");
        assertThat(judged.findings(GET, "officer", answer(200, "application/json", "{}", "Set-Cookie", "a=b"))).containsExactly("a cookie");
    }

    private static Answer answer(int status, String type, String body, String... header) {
        Map<String, List<String>> headers = new TreeMap<>(Map.of("Content-Type", List.of(type), "Cache-Control", List.of("no-store")));
        if (header.length > 0) {
            headers.put(header[0], List.of(header[1]));
        }
        return new Answer("GET /api/things", status, HttpHeaders.of(headers, (_, _) -> true), body);
    }
}
