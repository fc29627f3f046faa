package org.lintel.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** A file's story in words, as it was at a moment, and two moments of it side by side. */
class FileAuditTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();
    private static final String UNKNOWN = "0b9f1e9a-0000-4000-8000-000000000000";
    private static final Pattern CHANGED = Pattern
            .compile("<th scope=\"row\">([^<]+)</th>\\s*<td>[^<]*</td>\\s*<td><strong>([^<]+)</strong>");
    private static PlayedFile file;

    private final Browser auditor = Browser.of(REGISTRY, "auditor");

    /** Asked for on Monday 4 January at 09:00, granted on the third day, notice given a day after. Its events are at the positions 1 to 5. */
    @BeforeAll
    static void play() {
        file = PlayedFile.requested(REGISTRY).vetting();
        REGISTRY.clock().advance(Duration.ofSeconds(30));
        REGISTRY.clock().advance(Duration.ofDays(2));
        file.grantRecommended().plays("officer2", "grant", "{\"conditions\":[]}");
        REGISTRY.clock().advance(Duration.ofDays(1));
        file.noticeGiven();
    }

    @AfterAll
    static void stop() {
        REGISTRY.close();
    }

    @Test
    void whatHappenedIsToldInASentenceForEachEventWithWhatWasUsedOfTheTimeForItAndNoWordThatAnybodyWrote() {
        String told = auditor.open("/audit/files/" + file.id()).answers(200).text();

        assertThat(told).containsSubsequence("On 2027-01-04 09:00 UTC the applicant", "Asked that “[sealed]” be accredited",
                "On 2027-01-04 09:00 UTC the officer", "Found the request complete.",
                "Time for: completeness check; ended on day 1 of", "On 2027-01-06 09:00 UTC the second officer",
                "Granted the accreditation.",
                "Time for: decision; ended on day 3 of", "On 2027-01-07 09:00 UTC the officer", "Gave notice")
                .doesNotContain("cooperation plenary", "Rule 93", "Badges were lent", "Too late");
        assertThat(auditor.open("/audit/files/" + file.id() + "?language=fr").answers(200).text()).contains("la partie", "[scellé]",
                "terminé au jour 3 sur");
        auditor.open("/audit?language=en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-06T08:59", "2027-01-06T09:00:29Z", "2"})
    void asOfAMomentOrAPositionItIsToldUpToThen(String asOf) {
        Browser.Page page = auditor.open("/audit/files/" + file.id() + "?asOf=" + asOf).answers(200);
        assertThat(page.text()).contains("Found the request complete.", "position 2", "State in vetting").doesNotContain("Granted",
                "Gave notice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9999-12-31T23:59", "999999999999999999"})
    void whatIsToComeIsNotKnown(String asOf) {
        assertThat(auditor.open("/audit/files/" + file.id() + "?asOf=" + asOf).answers(200).text()).contains("Gave notice", "State active",
                "position " + (REGISTRY.eventCount() - 1));
    }

    @Test
    void aStoryIsReadOnFromWhereItEnded() {
        assertThat(auditor.open("/audit/files/" + file.id() + "?after=3").answers(200).text()).contains("Granted", "ended on day 3 of")
                .doesNotContain("Found the request complete");
        assertThat(auditor.open("/audit/files/" + file.id() + "?after=999").answers(200).text()).contains("Nothing is here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", UNKNOWN, UNKNOWN + "/comparison", "nothing/comparison", "{file}?asOf=2027-01-04T08:59",
            "{file}?asOf=0"})
    void whereThereIsNoSuchFileOrWasNoneThenNothingIsFound(String path) {
        assertThat(auditor.open("/audit/files/" + path.replace("{file}", file.id())).answers(404).text()).doesNotContain("State");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?asOf=then", "?asOf=-1", "?after=x", "?asOf=10000-01-01T00:00", "/comparison?one=then",
            "/comparison?other=-1"})
    void aMomentOfAnotherFormIsRefused(String query) {
        auditor.open("/audit/files/" + file.id() + query).answers(400);
    }

    @Test
    void twoMomentsStandSideBySideWithWhatChangedSaidInWords() {
        Browser.Page page = auditor.open("/audit/files/" + file.id() + "/comparison?one=2&other=2027-01-06T09:00").answers(200);
        assertThat(CHANGED.matcher(page.body()).results().map(found -> found.group(1) + "=" + found.group(2))).contains("State=active",
                "Position of the last entry=4", "Entries=4").doesNotContain("Applicant", "Session");
        assertThat(page.text()).contains("State in vetting active changed", "Granted the accreditation.").doesNotContain("Gave notice",
                "Found the request complete.");
        assertThat(auditor.open("/audit/files/" + file.id() + "/comparison").answers(200).text())
                .contains("State submitted active changed");
        assertThat(CHANGED.matcher(auditor.open("/audit/files/" + file.id() + "/comparison?one=4&other=4").answers(200).body()).results())
                .isEmpty();
        assertThat(auditor.open("/audit/files/" + file.id() + "/comparison?one=0&other=1").answers(200).text())
                .contains("State – submitted changed");
        assertThat(auditor.open("/audit/files/" + file.id() + "/comparison?one=0&other=0").answers(200).text()).contains("At neither");
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "officer2", "applicant", "bureau", "admin", "security", "reviewer", "focalpoint"})
    void itIsForAuditors(String user) {
        Browser browser = Browser.of(REGISTRY, user);
        for (String path : new String[]{"", "/comparison"}) {
            assertThat(browser.open("/audit/files/" + file.id() + path).answers(403).withoutMarks())
                    .isEqualTo(browser.open("/audit/files/" + UNKNOWN + path).answers(403).withoutMarks());
        }
    }
}
