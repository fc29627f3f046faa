package org.lintel.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintel.application.testing.Answer;
import org.lintel.application.testing.Caller;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** inv-32: a command sent twice with one key takes effect once, and is answered alike both times. */
@Tag("inv-32")
class IdempotencyTest {
    private static final TestRegistry REGISTRY = TestRegistry.shared();

    private final Caller applicant = REGISTRY.user("applicant");
    private final Caller officer = REGISTRY.user("officer");
    private final String key = TestRegistry.unused("key-");

    @Test
    void theSameRequestOpensOneFile() {
        String body = PlayedFile.requestBody(REGISTRY.session(), "Twice Sent");

        Answer first = applicant.post("/api/accreditations", body, key).answers(201);
        long events = REGISTRY.eventsByPeople();
        Answer second = applicant.post("/api/accreditations", body, key).answers(201);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(REGISTRY.eventsByPeople()).isEqualTo(events);
    }

    @Test
    void theFirstAnswerIsGivenAgainAlthoughTheFileHasMovedOn() {
        PlayedFile file = PlayedFile.requested(REGISTRY);
        Answer first = officer.post(file.path("check-completeness"), "{\"complete\":true}", key).answers(200).has("/state", "VETTING");
        file.grantRecommended().plays("officer2", "grant", "{\"conditions\":[]}");
        long events = REGISTRY.eventsByPeople();

        Answer second = officer.post(file.path("check-completeness"), "{\"complete\":true}", key).answers(200);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(REGISTRY.eventsByPeople()).isEqualTo(events);
    }

    @Test
    void aSessionConvenedTwiceIsOneSession() {
        String body = """
                {"id":"%s","name":"A session","opens":"2027-12-06","closes":"2027-12-15","venue":"The Hague","hostState":"NLD",
                 "requestWindow":{"from":"2026-06-01T00:00:00Z","to":"2027-12-15T23:59:59Z"},"quotas":{"MEDIA":1,"NGO":600},
                 "quotaPerOrganisation":5,"mandatoryChecks":["IDENTITY"]}
                """.formatted(TestRegistry.unused("S"));
        Answer first = officer.post("/api/sessions", body, key).answers(201);
        assertThat(officer.post("/api/sessions", body, key).answers(201).body()).isEqualTo(first.body());
        officer.post("/api/sessions", body).answers(409, "session-exists");
    }

    @Test
    void aKeyBelongsToOnePathAndOneBody() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting();
        officer.post(file.path("ask-clarification"), "{\"question\":\"Which?\"}", key).answers(200);
        long events = REGISTRY.eventsByPeople();

        officer.post(file.path("ask-clarification"), "{\"question\":\"Who?\"}", key).answers(409, "key-reused");
        officer.post(file.path("ask-clarification"), "{\"question\": \"Which?\"}", key).answers(409, "key-reused");
        officer.post(file.path("recuse"), "{\"reason\":\"x\"}", key).answers(409, "key-reused");
        officer.post(PlayedFile.requested(REGISTRY).path("recuse"), "{\"reason\":\"x\"}", key).answers(409, "key-reused");
        assertThat(REGISTRY.eventsByPeople()).isEqualTo(events + 2);
    }

    @Test
    void aKeyBelongsToOneUser() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting();
        String check = "{\"check\":\"REGISTER\",\"outcome\":\"PASSED\"}";
        String first = officer.post(file.path("record-check"), check, key).answers(200).after();

        assertThat(REGISTRY.user("officer3").post(file.path("record-check"), check, key).answers(200).after()).isNotEqualTo(first);
    }

    @Test
    void aRefusalIsJudgedAgain() {
        PlayedFile file = PlayedFile.requested(REGISTRY);
        officer.post(file.path("recommend"), "{\"outcome\":\"GRANT\",\"reasons\":\"x\"}", key).answers(422, "not-in-state");
        file.vetting();
        officer.post(file.path("recommend"), "{\"outcome\":\"GRANT\",\"reasons\":\"x\"}", key).answers(200);
    }

    @Test
    void withoutAKeyEachSendingIsACommandOfItsOwn() {
        PlayedFile file = PlayedFile.requested(REGISTRY).vetting();
        String check = "{\"check\":\"REGISTER\",\"outcome\":\"PASSED\"}";
        long events = REGISTRY.eventsByPeople();
        file.plays("officer", "record-check", check).plays("officer", "record-check", check);
        assertThat(REGISTRY.eventsByPeople()).isEqualTo(events + 2);
    }

    @Test
    void anAnswerAndItsTokenOutliveARestart(@TempDir Path folder) {
        String body;
        Answer first;
        try (TestRegistry registry = TestRegistry.start(folder)) {
            body = PlayedFile.requestBody(registry.session(), "Outliving");
            first = registry.user("applicant").post("/api/accreditations", body, key).answers(201);
        }
        try (TestRegistry registry = TestRegistry.start(folder)) {
            long events = registry.eventCount();
            assertThat(registry.user("applicant").post("/api/accreditations", body, key).answers(201).body()).isEqualTo(first.body());
            assertThat(registry.eventCount()).isEqualTo(events).isEqualTo(2);
            registry.user("applicant").get(first.header("Location") + "?after=" + first.after()).answers(200).has("/state", "SUBMITTED");
            registry.user("applicant").post("/api/accreditations", body + " ", key).answers(409, "key-reused");
        }
    }
}
