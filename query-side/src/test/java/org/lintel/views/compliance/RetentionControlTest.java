package org.lintel.views.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lintel.language.RetentionClass.CONFIDENTIAL;
import static org.lintel.language.RetentionClass.RESTRICTED;
import static org.lintel.views.testing.EventSamples.ASP25;
import static org.lintel.views.testing.EventSamples.FILE;
import static org.lintel.views.testing.EventSamples.KEY;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.NoticeKind;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.disclosure.DisclosureText;
import org.lintel.language.erasure.ErasureRequested;
import org.lintel.language.erasure.FileErased;
import org.lintel.views.testing.DelegateSamples;
import org.lintel.views.testing.EventSamples;

/** G23: what is due and not held is erased within seven days. */
class RetentionControlTest {
    private static final Instant ENDED = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant NOTES_UNTIL = Instant.parse("2028-03-01T23:59:59Z");
    private static final Instant REST_UNTIL = Instant.parse("2031-12-15T23:59:59Z");
    private static final Instant NOTES_DUE = NOTES_UNTIL.plusSeconds(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant FOR_EVER = Instant.parse("2050-01-01T00:00:00Z");
    private static final Event BEGAN = EventSamples.retentionBegan(FILE, NOTES_UNTIL, REST_UNTIL);
    private static final Event NOTES_ERASED = EventSamples.recordsErased(FILE, CONFIDENTIAL, NOTES_UNTIL);

    private final List<RecordedEvent> events = new ArrayList<>();

    @Test
    void beforeItIsKnownUntilWhenSomethingIsKeptThereIsNoData() {
        withdrawn();
        assertThat(result(FOR_EVER)).extracting(ControlResult::status).isEqualTo(Status.NO_DATA);
    }

    @Test
    void whatIsKeptIsNotYetDueToTheLastSecondOfTheSeventhDay() {
        kept();
        assertThat(result(NOTES_DUE.plus(WEEK).minusSeconds(1))).extracting(ControlResult::status).isEqualTo(Status.NOT_YET_DUE);
        assertThat(result(NOTES_DUE.plus(WEEK))).extracting(ControlResult::status, ControlResult::numerator, ControlResult::denominator)
                .containsExactly(Status.NOT_MET, 0L, 1L);
    }

    @Test
    void erasedInTheLastSecondItIsMetAndASecondLaterNot() {
        kept();
        List<RecordedEvent> before = List.copyOf(events);
        given(NOTES_DUE.plus(WEEK).minusSeconds(1), NOTES_ERASED);
        assertThat(result(NOTES_DUE.plus(WEEK))).extracting(ControlResult::status, ControlResult::numerator, ControlResult::denominator)
                .containsExactly(Status.MET, 1L, 1L);

        events.clear();
        events.addAll(before);
        given(NOTES_DUE.plus(WEEK), NOTES_ERASED);
        assertThat(result(FOR_EVER.minus(WEEK))).extracting(ControlResult::status).isEqualTo(Status.NOT_MET);
    }

    @Test
    void notesAndTheRestAreARecordEach() {
        kept();
        given(NOTES_DUE, NOTES_ERASED);
        given(REST_UNTIL.plusSeconds(2), EventSamples.recordsErased(FILE, RESTRICTED, REST_UNTIL));
        assertThat(result(FOR_EVER)).extracting(ControlResult::status, ControlResult::numerator, ControlResult::denominator)
                .containsExactly(Status.MET, 2L, 2L);
    }

    /** In version 1 it was not said to when they are kept: four years from when it was recorded. */
    @Test
    void theWordsOfADisclosureAndOfADemandAreARecordEach() {
        given(ENDED, EventSamples.convened());
        for (Instant until : new @Nullable Instant[]{REST_UNTIL, null}) {
            for (DisclosureText written : List.of(DelegateSamples.disclosed("passed-on " + until, ASP25, until),
                    DelegateSamples.demanded("demanded " + until, ASP25, until))) {
                events.subList(1, events.size()).clear();
                given(ENDED, written);
                Instant over = written.keptUntil(ENDED).plusSeconds(1).plus(WEEK);
                assertThat(result(over.minusSeconds(1))).extracting(ControlResult::status).isEqualTo(Status.NOT_YET_DUE);
                assertThat(result(over)).extracting(ControlResult::status, ControlResult::numerator, ControlResult::denominator)
                        .containsExactly(Status.NOT_MET, 0L, 1L);
                given(over.minusSeconds(1), DelegateSamples.erased(written, ENDED));
                assertThat(result(over)).extracting(ControlResult::status, ControlResult::numerator, ControlResult::denominator)
                        .containsExactly(Status.MET, 1L, 1L);
            }
        }
    }

    @Test
    @Tag("inv-31")
    void theBureauIsToldOfWordsThatWereDemandedOrPassedOnOnlyWhenTheyAreDue() {
        given(ENDED, EventSamples.convened());
        List<Object> before = toldBureau(REST_UNTIL);
        for (int demand = 1; demand <= 5; demand++) {
            given(ENDED, DelegateSamples.demanded("demanded " + demand, ASP25, REST_UNTIL));
        }
        assertThat(toldBureau(REST_UNTIL)).isEqualTo(before);
        assertThat(toldBureau(REST_UNTIL.plusSeconds(1))).as("there is something to tell").isNotEqualTo(before);
    }

    private List<Object> toldBureau(Instant now) {
        BureauView bureau = new BureauView(fold());
        return List.of(bureau.report(ASP25, catalogue(), now).guidelines(), bureau.history(ASP25, catalogue(), now).changes(),
                bureau.evidence(ASP25, catalogue(), "G01", now).orElseThrow().counts());
    }

    @Test
    @Tag("inv-28")
    void theErasingOfWordsLeavesWhatWasReportedBefore() {
        DisclosureText written = DelegateSamples.disclosed("passed-on", ASP25, REST_UNTIL);
        given(ENDED, EventSamples.convened(), written);
        List<ComplianceReport> before = List.of(fold().report(ASP25, catalogue(), ENDED), fold().report(ASP25, catalogue(), REST_UNTIL));
        given(REST_UNTIL.plusSeconds(1), DelegateSamples.erased(written, ENDED));
        assertThat(List.of(fold().report(ASP25, catalogue(), ENDED), fold().report(ASP25, catalogue(), REST_UNTIL))).isEqualTo(before);
    }

    @Test
    @Tag("inv-28")
    void whatWasErasedOnRequestBeforeItWasDueCountsWhenItWouldHaveBeenDue() {
        kept();
        Instant early = ENDED.plus(Duration.ofDays(90));
        ControlResult before = result(early);
        given(early, new ErasureRequested(FILE, EventSamples.ADMINISTRATOR), new FileErased(FILE, EventSamples.SECOND_OFFICER));

        assertThat(result(early)).as("erasing changes no figure").isEqualTo(before);
        assertThat(result(NOTES_DUE)).extracting(ControlResult::status, ControlResult::numerator, ControlResult::denominator)
                .containsExactly(Status.MET, 1L, 1L);
    }

    @Test
    void whatCanBeAppealedAgainIsHeldAndNotJudged() {
        kept();
        given(NOTES_UNTIL, EventSamples.extended(FILE, TimeLimit.APPEAL, FOR_EVER));
        assertThat(result(FOR_EVER)).extracting(ControlResult::status, ControlResult::denominator).containsExactly(Status.NOT_YET_DUE, 0L);
        given(NOTES_UNTIL, EventSamples.appealed(FILE, AppealableAct.DENIAL, FOR_EVER));
        assertThat(result(FOR_EVER)).extracting(ControlResult::denominator).isEqualTo(0L);
    }

    /** Until the party is told of the denial, its time to appeal stands still. */
    @Test
    void whatThePartyWasNotToldOfIsHeldAndNotJudged() {
        denied();
        int told = (int) events.stream().map(RecordedEvent::event).filter(AccreditationEvent.class::isInstance)
                .map(one -> NoticeKind.promptedBy((AccreditationEvent) one)).filter(Objects::nonNull).count();
        given(ENDED, BEGAN);
        given(NOTES_UNTIL, EventSamples.undeliverable(FILE, told + 1));
        assertThat(result(NOTES_DUE.plus(WEEK))).as("another notice").extracting(ControlResult::denominator).isEqualTo(1L);

        given(NOTES_UNTIL, EventSamples.undeliverable(FILE, told));
        assertThat(result(FOR_EVER)).extracting(ControlResult::status, ControlResult::denominator).containsExactly(Status.NOT_YET_DUE, 0L);
    }

    @Test
    void onceTheAppealWasDecidedTheNoticeMattersNoMore() {
        denied();
        given(ENDED, EventSamples.appealed(FILE, AppealableAct.DENIAL, FOR_EVER));
        given(ENDED, EventSamples.dismissed(FILE, ASP25, KEY, AppealableAct.DENIAL));
        given(ENDED, BEGAN);
        given(NOTES_UNTIL, EventSamples.dispatchedAgain(FILE, 1, null), EventSamples.dispatchedAgain(FILE, 2, null));
        assertThat(result(NOTES_DUE.plus(WEEK))).extracting(ControlResult::denominator).isEqualTo(1L);
    }

    private void denied() {
        given(ENDED, EventSamples.convened(), EventSamples.requested(), EventSamples.denied(FILE, ASP25, KEY, ENDED));
    }

    @Test
    void ofTwoClocksTheLaterCountsAndNoVerdictIsTakenBack() {
        kept();
        given(NOTES_UNTIL, EventSamples.retentionBegan(FILE, NOTES_UNTIL.plus(Duration.ofDays(90)), REST_UNTIL));
        assertThat(result(NOTES_DUE.plus(WEEK))).extracting(ControlResult::status).isEqualTo(Status.NOT_YET_DUE);
        assertThat(result(NOTES_DUE.plus(Duration.ofDays(97)))).extracting(ControlResult::denominator).isEqualTo(1L);

        given(REST_UNTIL.plus(Duration.ofDays(30)), EventSamples.appealed(FILE, AppealableAct.DENIAL, FOR_EVER));
        assertThat(result(FOR_EVER)).extracting(ControlResult::status, ControlResult::denominator).containsExactly(Status.NOT_MET, 2L);
    }

    @Test
    void evidenceNamesTheEventsOnWhichItRests() {
        kept();
        given(NOTES_DUE, NOTES_ERASED);
        assertThat(fold().evidence(ASP25, catalogue(), "G01", NOTES_DUE).orElseThrow().items()).extracting(Evidence.Item::type)
                .contains("RetentionBegan", "RecordsErased");
    }

    @Test
    void aLimitOfNoDayIsRefused() {
        assertThatThrownBy(() -> new RecordsErasedInTime(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private void withdrawn() {
        given(ENDED, EventSamples.convened(), EventSamples.requested(), EventSamples.withdrawn(FILE, ASP25, KEY));
    }

    private void kept() {
        withdrawn();
        given(ENDED, BEGAN);
    }

    private void given(Instant at, Event... happened) {
        for (Event event : happened) {
            events.add(EventSamples.recorded(events.size(), at, event));
        }
    }

    private Compliance fold() {
        return ComplianceFold.of(events.stream());
    }

    private static Catalogue catalogue() {
        return new Catalogue("test-1", true, "A note.", "none", Instant.EPOCH, List.of(new Guideline("G01", "Retention", "It is erased.",
                List.of(new ShareWithProperty("G01.1", BigDecimal.ONE, false, "x", new RecordsErasedInTime(7))))));
    }

    private ControlResult result(Instant now) {
        return fold().report(ASP25, catalogue(), now).guidelines().getFirst().controls().getFirst();
    }
}
