package org.lintel.application.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.Browser.Page;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** The administrator's page, and what officers see of time that has passed. */
class AdministrationPageTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();

    private final Browser admin = Browser.of(REGISTRY, "admin");

    @AfterAll
    static void close() {
        REGISTRY.close();
    }

    @Test
    void theClockIsMovedAndWhatBecameDueShowsInTheDailyListAndAmongTheMissed() {
        PlayedFile file = PlayedFile.requested(REGISTRY);
        String session = file.read("officer").text("/sessionId");
        Browser officer = Browser.of(REGISTRY, "officer");
        Instant before = REGISTRY.clock().instant();
        assertThat(officer.get("/daily-list?session=" + session).text()).contains("Overdue Nothing is here. Due today Nothing is here.");

        Page page = admin.get("/administration").answers(200);
        Page moved = admin.followed(admin.post("/administration/clock", page, "advance", "P8D"));

        assertThat(moved.text()).contains("The clock was moved", "worklist");
        assertThat(REGISTRY.clock().instant()).isAfterOrEqualTo(before.plus(Duration.ofDays(8)));
        REGISTRY.awaitViews();
        assertThat(officer.get("/daily-list?session=" + session).text())
                .contains("Overdue Organisation Session State Due (UTC) For Organisation");
        Page missed = officer.get("/missed-deadlines?session=" + session);
        assertThat(missed.text()).contains("completeness check not given yet 1", file.id());
        Page shown = officer.get("/files/" + file.id());
        officer.take(file.id(), "explain-missed-deadline", shown, "limit", "COMPLETENESS_CHECK", "reason", "NO_CAPACITY", "note", "");
        file.plays("officer", "check-completeness", "{\"complete\":true}");
        REGISTRY.awaitViews();
        assertThat(Browser.of(REGISTRY, "bureau").get("/missed-deadlines?session=" + session).text())
                .contains("completeness check no capacity 1").doesNotContain(file.id());
    }

    @Test
    void aFormThatIsSentTwiceMovesTheClockOnce() {
        Page page = admin.get("/administration");
        String[] form = {"advance", "PT2H", "key", page.hidden("/administration/clock", "key")};

        assertThat(admin.followed(admin.post("/administration/clock", page, form)).text()).contains("The clock was moved");
        Instant moved = REGISTRY.clock().instant();
        admin.followed(admin.post("/administration/clock", page, form)).answers(200);

        assertThat(REGISTRY.clock().instant()).isEqualTo(moved);
        admin.post("/administration/clock", page, "advance", "PT3H", "key", form[3]).answers(409);
        assertThat(admin.get("/administration?recorded=7").body()).doesNotContain("class=\"done\"");
    }

    @Test
    void theAdministratorReadsWhetherNoticesAreAnnounced() {
        assertThat(admin.get("/administration").text()).contains("Notices by e-mail Off: parties find their notices in the inbox");
    }

    @Test
    void whatIsNoLengthOfTimeIsRefusedAndKept() {
        Page refused = admin.post("/administration/clock", admin.get("/administration"), "advance", "-P1D").answers(400);

        assertThat(refused.body()).contains("role=\"alert\"", "value=\"-P1D\"");
        admin.post("/administration/clock", refused).answers(400);
        Browser officer = Browser.of(REGISTRY, "officer");
        officer.post("/administration/clock", officer.get("/"), "advance", "P1D").answers(403);
    }
}
