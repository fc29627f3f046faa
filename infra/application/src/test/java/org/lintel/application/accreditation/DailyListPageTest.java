package org.lintel.application.accreditation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** The officers' day on paper. */
class DailyListPageTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();

    @AfterAll
    static void close() {
        REGISTRY.close();
    }

    @Test
    void theDayOfADailyListIsThatOfItsSession() {
        String session = TestRegistry.unused("NYC");
        REGISTRY.user("officer").post("/api/sessions", """
                {"id":"%s","name":"Session in New York","opens":"2029-12-06","closes":"2029-12-15","venue":"New York","hostState":"USA",
                 "requestWindow":{"from":"2026-06-01T00:00:00Z","to":"2029-12-15T23:59:59Z"},"quotas":{"NGO":600},"quotaPerOrganisation":5,
                 "mandatoryChecks":[]}
                """.formatted(session)).answers(201);
        PlayedFile file = PlayedFile.requested(REGISTRY, session, "Evening Watch", "applicant");
        Instant due = Instant.parse(file.read("officer").text("/deadline"));
        REGISTRY.clock().moveTo(due.minus(Duration.ofHours(2)));
        Browser officer = Browser.of(REGISTRY, "officer");
        REGISTRY.awaitViews();

        assertThat(due.atZone(ZoneOffset.UTC).getHour()).as("the day ends in New York after it ended in UTC").isBetween(3, 5);
        assertThat(officer.get("/daily-list?session=" + session).text()).contains("The days are those of America/New_York.")
                .containsPattern("Due today Organisation .* Evening Watch");
    }
}
