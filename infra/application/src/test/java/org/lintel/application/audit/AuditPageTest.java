package org.lintel.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.application.audit.EventSearch.Page;
import org.lintel.application.audit.EventSearch.Question;
import org.lintel.application.testing.Browser;
import org.lintel.application.testing.PlayedDelegate;
import org.lintel.application.testing.PlayedFile;
import org.lintel.application.testing.TestRegistry;

/** The search of the history. */
class AuditPageTest {
    private static final TestRegistry REGISTRY = TestRegistry.own();
    private static final Pattern PLACE = Pattern.compile("<th scope=\"row\" class=\"number\">(\\d+)</th>");
    private static final Pattern ON = Pattern.compile("href=\"(/audit\\?[^\"]*position=\\d+)\"");
    private static PlayedFile file;
    private static PlayedDelegate delegate;
    private static PlayedFile other;

    private final Browser auditor = Browser.of(REGISTRY, "auditor");
    private final EventSearch search = REGISTRY.context().getBean(EventSearch.class);

    /** On Monday 4 January at 09:00:25 a session and a file, an hour later another session with another file. */
    @BeforeAll
    static void play() {
        REGISTRY.clock().advance(Duration.ofSeconds(25));
        file = PlayedFile.requested(REGISTRY).active();
        delegate = PlayedDelegate.nominated(REGISTRY, file.id());
        REGISTRY.clock().advance(Duration.ofHours(1));
        other = PlayedFile.requested(REGISTRY, REGISTRY.session(), TestRegistry.unused("Organisation "), "applicant2").vetting();
    }

    @AfterAll
    static void stop() {
        REGISTRY.close();
    }

    @Test
    void everyEventIsThereTheNewestFirstInWordsAndWithoutTexts() {
        Browser.Page page = auditor.open("/audit?position=8").answers(200);

        assertThat(places(page)).isSortedAccordingTo(java.util.Comparator.reverseOrder()).hasSize(9);
        assertThat(page.text()).contains("Accreditation granted", "Second officer", "Delegate nominated", file.id(), delegate.id())
                .doesNotContain("cooperation plenary", "Rule 93");
        assertThat(auditor.open("/audit?position=8&language=fr").answers(200).text()).contains("Accréditation accordée", "Second agent");
        auditor.open("/audit?language=en");
    }

    @Test
    void itIsNarrowedByFileRoleTypeSessionAndTime() {
        long files = places("/audit?file=" + file.id()).size();
        assertThat(files).isEqualTo(4);
        assertThat(places("/audit?file=" + delegate.id())).hasSize(1);
        assertThat(places("/audit?file=" + file.id() + "&role=SEN")).hasSize(1);
        assertThat(places("/audit?type=RequestFoundComplete&position=8")).hasSize(2);
        assertThat(places("/audit?type=RequestFoundComplete&file=" + other.id())).hasSize(1);
        // The session, all of the file and the delegate in it; of these only the session's convening and the nomination name it.
        String session = sessionOf(file.id());
        assertThat(places("/audit?session=" + session)).hasSize(6);
        assertThat(places("/audit?session=" + session + "&role=APP")).hasSize(2);
        assertThat(places("/audit?to=2027-01-04T09:30")).hasSize(6);
        assertThat(places("/audit?from=2027-01-04T09:00&to=2027-01-04T09:00")).as("a minute has its seconds").hasSize(6);
        assertThat(places("/audit?from=2027-01-04T09:00&to=2027-01-04T09:00:24")).isEmpty();
        assertThat(places("/audit?from=2027-01-04T09:30&position=8")).containsExactly(8L, 7L, 6L);
        assertThat(places("/audit?from=2027-01-04T09:30&to=2027-01-04T09:45")).isEmpty();
        assertThat(places("/audit?position=2")).containsExactly(2L, 1L, 0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file=0b9f1e9a-0000-4000-8000-000000000000", "session=NOTHING", "from=9999-12-31T23:59", "to=0001-01-01T00:00",
            "role=BUR", "type=AppealUpheld", "from=2027-01-05T00:00&to=2027-01-04T00:00"})
    void whatIsNotThereIsNotFound(String query) {
        assertThat(auditor.open("/audit?" + query).answers(200).text()).contains("Nothing is here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"position=999999999999999999", "to=9999-12-31T23:59", "file=&role=&type=&session=&from=&to=&position=",
            "from=0001-01-01T00:00:00Z"})
    void beyondTheEndsThereIsAllThatThereIs(String query) {
        assertThat(places("/audit?" + query)).hasSize((int) Math.min(AuditPage.ROWS, REGISTRY.eventCount()))
                .contains(REGISTRY.eventCount() - 1);
    }

    @ParameterizedTest
    @CsvSource({"position=-1,position", "position=x,position", "position=9999999999999999999,position", "role=NOBODY,role",
            "type=Nothing,type", "session=a%20b,session", "from=then,from", "to=2027-13-01T00:00,to", "from=10000-01-01T00:00,from"})
    void whatCannotBeAskedForIsNamedAndTheFormIsThereAgain(String query, String field) {
        Browser.Page page = auditor.open("/audit?" + query).answers(400);
        assertThat(page.body()).contains("<code>" + field + "</code>", "action=\"/audit\"");
    }

    @Test
    void whoGoesOnMissesNothingAndReadsNothingTwiceWhileEventsArrive() {
        while (REGISTRY.eventCount() <= 2L * AuditPage.ROWS) {
            PlayedFile.requested(REGISTRY, REGISTRY.session(), TestRegistry.unused("Organisation "), "applicant2").active();
        }
        int before = (int) REGISTRY.eventCount();
        Browser.Page page = auditor.open("/audit").answers(200);
        List<Long> read = new java.util.ArrayList<>(places(page));
        for (var on = ON.matcher(page.body()); on.find(); on = ON.matcher(page.body())) {
            PlayedFile.requested(REGISTRY, REGISTRY.session(), TestRegistry.unused("Organisation "), "applicant2");
            page = auditor.open(on.group(1).replace("&amp;", "&")).answers(200);
            read.addAll(places(page));
        }
        assertThat(read).isEqualTo(java.util.stream.LongStream.range(0, before).map(place -> before - 1 - place).boxed().toList());
    }

    /** However long the history is: so it takes as long as it takes, and says where it was. */
    @Test
    void aPageLooksAtSoManyEventsAndNoMore() {
        long head = REGISTRY.eventCount() - 1;
        Page first = search.search(new Question(null, Set.of("SessionConvened"), null, null, null, null, 5L), 30, 3);
        assertThat(first.events()).isEmpty();
        assertThat(first).extracting(Page::lookedFrom, Page::lookedTo, Page::next, Page::cut).containsExactly(5L, 3L, 2L, true);
        Page last = search.search(new Question(null, Set.of("SessionConvened"), null, null, null, null, first.next()), 30, 3);
        assertThat(last.events()).hasSize(1);
        assertThat(last).extracting(Page::lookedFrom, Page::lookedTo, Page::next, Page::cut).containsExactly(2L, 0L, null, false);
        Page full = search.search(new Question(null, Set.of(), null, null, null, null, null), 2, 3);
        assertThat(full).extracting(Page::lookedTo, Page::next, Page::cut).containsExactly(head - 1, head - 2, false);
        assertThat(EventSearch.LOOKED_AT).isLessThanOrEqualTo(2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "officer2", "applicant", "bureau", "admin", "security", "reviewer", "focalpoint"})
    void itIsForAuditors(String user) {
        assertThat(Browser.of(REGISTRY, user).open("/audit").answers(403).text()).contains("role");
    }

    private static String sessionOf(String file) {
        return REGISTRY.user("auditor").get("/api/audit/files/" + file).answers(200).text("/sessionId");
    }

    private List<Long> places(String path) {
        return places(auditor.open(path).answers(200));
    }

    private static List<Long> places(Browser.Page page) {
        return PLACE.matcher(page.body()).results().map(found -> Long.valueOf(found.group(1))).toList();
    }
}
