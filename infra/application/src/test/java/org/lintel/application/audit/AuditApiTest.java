package org.lintel.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The event stream, and a file as it looked then. */
class AuditApiTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();
    private static final PlayedFile FILE = PlayedFile.requested(REGISTRY);

    /** Five events on Monday 4 January at 09:00, and one more an hour later. */
    @BeforeAll
    static void play() {
        FILE.active();
        REGISTRY.clock().advance(Duration.ofHours(1));
        FILE.noticeGiven();
    }

    @AfterAll
    static void stop() {
        REGISTRY.close();
    }

    private final Caller auditor = REGISTRY.user("auditor");

    @Test
    void everyEventIsALineWithAllThatAnAuditorNeeds() {
        Answer answer = auditor.get("/api/audit/events").answers(200);
        List<JsonNode> events = lines(answer);

        assertThat(answer.header("Content-Type")).isEqualTo("application/jsonl");
        assertThat(events.stream().map(event -> event.get("position").asInt())).isEqualTo(IntStream.range(0, 6).boxed().toList());
        assertThat(events).allSatisfy(event -> {
            assertThat(event.propertyNames()).containsExactly("position", "commit", "id", "type", "version", "occurredAt", "recordedAt",
                    "tags", "payload", "nonce");
            assertThat(event.get("nonce").asString()).matches("[0-9a-f]{32}");
            assertThat(event.get("payload").isObject()).isTrue();
        });
        assertThat(events.stream().map(event -> event.get("type").asString())).containsExactly("SessionConvened", "AccreditationRequested",
                "RequestFoundComplete", "DecisionRecommended", "AccreditationGranted", "NoticeGiven");
        assertThat(events.stream().map(event -> event.get("nonce").asString()).distinct()).hasSize(6);
        assertThat(events.stream().map(event -> event.get("id").asString()).distinct()).hasSize(6);
        assertThat(events.get(5).get("recordedAt").asString()).isEqualTo("2027-01-04T10:00:00Z");
        assertThat(events.get(2).get("tags").valueStream().map(JsonNode::asString)).contains("accreditation=" + FILE.id());
    }

    @Test
    void whatPersonsWroteStaysSealed() {
        assertThat(auditor.get("/api/audit/events").answers(200).body()).contains("~PURPOSE~", "~ORGANISATION~").doesNotContain(
                "Organisation ",
                "cooperation plenary", "Rule 93", "Badges were lent");
    }

    @Test
    void aReaderBeginsAnywhereAndEndsAnywhere() {
        assertThat(positions("from=2&limit=3")).containsExactly(2, 3, 4);
        assertThat(positions("from=5")).containsExactly(5);
        assertThat(positions("limit=1")).containsExactly(0);
        assertThat(positions("from=6")).isEmpty();
        assertThat(positions("from=1000000")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=-1", "from=x", "limit=0", "limit=10001", "limit=x", "from=99999999999999999999"})
    void aPositionOrLimitOfAnotherFormIsNamed(String parameter) {
        Answer answer = auditor.get("/api/audit/events?" + parameter).answers(400, "malformed");
        assertThat(answer.text("/errors/0/field")).isEqualTo(parameter.split("=")[0]);
    }

    @Test
    void aFileIsShownAsItLookedThen() {
        String path = "/api/audit/files/" + FILE.id();

        Answer now = auditor.get(path).answers(200).has("/state", "ACTIVE").has("/deadlineFor", "NOTICE_REPLY");
        assertThat(now.json().get("steps")).hasSize(5);
        Answer then = auditor.get(path + "?asOf=2027-01-04T09:30:00Z").answers(200).has("/asOf", "2027-01-04T09:30:00Z");
        assertThat(then.json().get("steps")).hasSize(4);
        assertThat(then.json().get("deadlineFor").isNull()).isTrue();
        auditor.get(path + "?asOf=2027-01-04T08:59:59Z").answers(404, "not-found");
        auditor.get(path + "?asOf=then").names("asOf not-a-date");
        auditor.get("/api/audit/files/nothing").answers(404, "not-found");
        assertThat(now.body()).doesNotContain("Organisation ", "Badges were lent");
    }

    private List<Integer> positions(String parameters) {
        return lines(auditor.get("/api/audit/events?" + parameters).answers(200)).stream().map(event -> event.get("position").asInt())
                .toList();
    }

    private static List<JsonNode> lines(Answer answer) {
        return answer.body().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }
}
