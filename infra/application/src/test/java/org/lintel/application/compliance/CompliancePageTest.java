package org.lintel.application.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** Which guideline is worst, since when, why? The page answers before anything else. */
class CompliancePageTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();
    private static final String SESSION = REGISTRY.session();

    private final Browser browser = new Browser(REGISTRY);

    @BeforeAll
    static void leaveARequestUndecided() {
        PlayedFile.requested(REGISTRY, SESSION, "Left Alone", "applicant").vetting();
        REGISTRY.user("admin").post("/api/demo/clock", "{\"advance\":\"P30D\"}").answers(200);
        REGISTRY.awaitViews();
    }

    @AfterAll
    static void stop() {
        REGISTRY.close();
    }

    @Test
    void theFirstThingOnThePageIsWhatIsNotKeptSinceWhenAndWhy() {
        browser.signIn("bureau", TestRegistry.PASSWORD);
        String main = browser.get("/compliance?session=" + SESSION).answers(200).body();
        main = main.substring(main.indexOf("<main"));
        assertThat(main.indexOf("<h2")).isEqualTo(main.indexOf("<h2 id=\"worst\""));
        assertThat(main.substring(main.indexOf("<h2"), main.indexOf("</section>"))).contains("G01.1", "Timely decision",
                "not kept since 2027-01-18: 0 of 1, where at least 95% should be", "within 10 working days of first filing");
        assertThat(main).contains("What is done about G01.1, Timely decision.", "G01.1: not met since 2027-01-18.");
    }

    @Test
    void itSpeaksFrenchGuidelinesIncluded() {
        browser.signIn("bureau", TestRegistry.PASSWORD);
        assertThat(browser.get("/compliance?session=" + SESSION + "&language=fr").answers(200).body())
                .contains("Décision en temps utile", "pas respecté depuis le 2027-01-18");
    }

    @Test
    void itIsShownAsOfTheEndOfADayAndADayOfAnotherFormIsNamed() {
        browser.signIn("bureau", TestRegistry.PASSWORD);
        assertThat(browser.get("/compliance?session=" + SESSION + "&asOf=2027-01-17").answers(200).body())
                .contains("2027-01-17 23:59 UTC", "nothing is kept less than it should be");
        browser.get("/compliance?session=" + SESSION + "&asOf=yesterday").answers(400);
    }
}
