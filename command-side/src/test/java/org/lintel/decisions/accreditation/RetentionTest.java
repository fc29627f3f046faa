package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.DEFAULT_ACCESS;
import static org.lintel.decisions.DecisionSpecification.DEFAULT_LIMITS;
import static org.lintel.decisions.DecisionSpecification.DEFAULT_TERMS;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.CLOCK;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;
import static org.lintel.language.RetentionClass.CONFIDENTIAL;
import static org.lintel.language.RetentionClass.RESTRICTED;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.decisions.erasure.ConcurInErasure;
import org.lintel.decisions.erasure.RequestErasure;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.accreditation.RetentionBegan;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.configuration.ConfigurationPublished;
import org.lintel.language.configuration.RetentionPeriods;
import org.lintel.language.erasure.FileErased;

/** How long what persons wrote is kept, and that it is erased then and not before. */
class RetentionTest {
    private static final Actor ADMINISTRATOR = new Actor(new UserId("user-m1"), Role.ADM);
    private static final BeginRetention BEGIN = new BeginRetention(FILE.id(), CLOCK);
    private static final EraseRecords ERASE_NOTES = new EraseRecords(FILE.id(), CONFIDENTIAL, CLOCK);
    private static final EraseRecords ERASE_REST = new EraseRecords(FILE.id(), RESTRICTED, CLOCK);
    /** The act of {@link SampleFile#denied} can be appealed until then. */
    private static final Instant APPEAL_OVER = SampleFile.act().appealUntil();
    private static final Instant AFTERWARDS = APPEAL_OVER.plusSeconds(1);
    /** The session closes on 15 December 2027, after all that happens in these files. */
    private static final Instant REST_UNTIL = Instant.parse("2031-12-15T23:59:59Z");
    private static final Instant NOTES_UNTIL = Instant.parse("2028-03-01T23:59:59Z");
    private static final RetentionBegan BEGAN = new RetentionBegan(FILE.id(), NOTES_UNTIL, REST_UNTIL, "test-1", CLOCK);
    private static final RecordsErased NOTES_ERASED = new RecordsErased(FILE.id(), CONFIDENTIAL, NOTES_UNTIL, CLOCK);
    private static final RecordsErased REST_ERASED = new RecordsErased(FILE.id(), RESTRICTED, REST_UNTIL, CLOCK);

    private static DecisionSpecification withdrawn() {
        return given(convened()).and(FILE.vetting()).and(FILE.withdrawn());
    }

    private static DecisionSpecification denied() {
        return given(convened()).and(FILE.awaitingApproval()).and(FILE.denied());
    }

    @Test
    void theClockStartsWhenAFileHasEnded() {
        withdrawn().when(BEGIN).then(BEGAN);
        given(convened()).and(FILE.vetting()).when(BEGIN).thenNothing();
        withdrawn().and(BEGAN).when(BEGIN).thenNothing();
        given(convened()).when(BEGIN).thenNotFound();
    }

    @Test
    void theClockStartsWhenTheTimeToAppealIsOverAndNotBefore() {
        denied().at(APPEAL_OVER).when(BEGIN).thenNothing();
        Instant until = Instant.parse(APPEAL_OVER.toString().replace("2027", "2028"));
        denied().at(AFTERWARDS).when(BEGIN).then(new RetentionBegan(FILE.id(), until, REST_UNTIL, "test-1", CLOCK));
    }

    @Test
    void anAppealThatWasDismissedIsTheEndOfIt() {
        Instant dismissed = Instant.parse("2027-04-20T10:00:00Z");
        DecisionSpecification appealed = denied().and(FILE.appealed(AppealableAct.DENIAL));
        appealed.at(dismissed).when(BEGIN).thenNothing();
        appealed.andThen(dismissed, FILE.dismissed(AppealableAct.DENIAL)).at(dismissed).when(BEGIN)
                .then(new RetentionBegan(FILE.id(), Instant.parse("2028-04-20T23:59:59Z"), REST_UNTIL, "test-1", CLOCK));
    }

    @Test
    void theRestIsKeptFromTheEndOfTheFileWhereThatIsLaterThanTheSession() {
        Instant late = Instant.parse("2028-02-01T10:00:00Z");
        given(convened()).and(FILE.vetting()).andThen(late, FILE.withdrawn()).at(late).when(BEGIN).then(new RetentionBegan(FILE.id(),
                Instant.parse("2029-02-01T23:59:59Z"), Instant.parse("2032-02-01T23:59:59Z"), "test-1", CLOCK));
    }

    @Test
    void thePeriodsAreThoseInForceWhenTheFileEndedThoughItIsRecordedLater() {
        RetentionPeriods shorter = new RetentionPeriods(Period.ofMonths(6), Period.ofYears(2), Period.ofYears(2));
        withdrawn().and(published("before", NOW, shorter)).at(AFTERWARDS).when(BEGIN).then(new RetentionBegan(FILE.id(),
                Instant.parse("2027-09-01T23:59:59Z"), Instant.parse("2029-12-15T23:59:59Z"), "before", CLOCK));
        withdrawn().and(published("after", NOW.plusSeconds(1), shorter)).at(AFTERWARDS).when(BEGIN).then(BEGAN);
    }

    @Test
    void eachClassIsErasedWhenItsTimeHasComeAndNotBefore() {
        withdrawn().and(BEGAN).at(NOTES_UNTIL).when(ERASE_NOTES).thenNothing();
        withdrawn().and(BEGAN).at(NOTES_UNTIL.plusSeconds(1)).when(ERASE_NOTES).then(NOTES_ERASED);
        withdrawn().and(BEGAN).at(REST_UNTIL).when(ERASE_REST).thenNothing();
        withdrawn().and(BEGAN).and(NOTES_ERASED).at(REST_UNTIL.plusSeconds(1)).when(ERASE_REST).then(REST_ERASED);
        withdrawn().at(REST_UNTIL.plusSeconds(1)).when(ERASE_REST).thenNothing();
    }

    @Test
    void erasedTwiceItIsOnce() {
        Instant over = REST_UNTIL.plusSeconds(1);
        withdrawn().and(BEGAN, NOTES_ERASED).at(over).when(ERASE_NOTES).thenNothing();
        withdrawn().and(BEGAN, NOTES_ERASED, REST_ERASED).at(over).when(ERASE_REST).thenNothing();
        withdrawn().and(BEGAN, new FileErased(FILE.id(), SECOND_OFFICER)).at(over).when(ERASE_NOTES).thenNothing();
        withdrawn().and(new FileErased(FILE.id(), SECOND_OFFICER)).at(over).when(BEGIN).thenNothing();
        withdrawn().and(BEGAN, NOTES_ERASED, REST_ERASED).at(over).when(BEGIN).thenNothing();
    }

    @Test
    void whatCanBeAppealedAgainIsKeptAndTheClockStartsAnewAfterwards() {
        RetentionBegan began = new RetentionBegan(FILE.id(), AFTERWARDS, REST_UNTIL, "test-1", CLOCK);
        Instant again = Instant.parse("2028-06-15T23:59:59Z");
        DeadlineExtended extended = new DeadlineExtended(FILE.id(), TimeLimit.APPEAL, new org.lintel.language.Period(again, again), REASONS,
                OFFICER);
        Instant due = AFTERWARDS.plusSeconds(1);
        denied().andThen(AFTERWARDS, began).at(due).when(ERASE_NOTES).thenAccepted();
        denied().andThen(AFTERWARDS, began, extended).at(due).when(ERASE_NOTES).thenNothing();
        denied().andThen(AFTERWARDS, began, extended).at(again.plusSeconds(1)).when(ERASE_NOTES).thenNothing();
        denied().andThen(AFTERWARDS, began, extended).at(again.plusSeconds(1)).when(BEGIN).then(
                new RetentionBegan(FILE.id(), Instant.parse("2029-06-15T23:59:59Z"), Instant.parse("2032-06-15T23:59:59Z"), "test-1",
                        CLOCK));
    }

    @Test
    void anAppealThatOpensTheFileAgainEndsTheClock() {
        RetentionBegan began = new RetentionBegan(FILE.id(), AFTERWARDS, AFTERWARDS, "test-1", CLOCK);
        Instant due = AFTERWARDS.plusSeconds(1);
        denied().andThen(AFTERWARDS, began, FILE.appealed(AppealableAct.DENIAL)).at(due).when(ERASE_NOTES).thenNothing();
        denied().andThen(AFTERWARDS, began, FILE.appealed(AppealableAct.DENIAL),
                FILE.upheld(AppealableAct.DENIAL, AccreditationState.VETTING)).at(due)
                .when(ERASE_NOTES).thenNothing();
        denied().andThen(AFTERWARDS, began, FILE.appealed(AppealableAct.DENIAL),
                FILE.upheld(AppealableAct.DENIAL, AccreditationState.VETTING), FILE.withdrawn())
                .at(due).when(ERASE_NOTES).thenNothing();
    }

    @Test
    void whereAllWasErasedNothingIsWrittenAndNothingIsLeftToEraseOnRequest() {
        DeadlineExtended extended = new DeadlineExtended(FILE.id(), TimeLimit.APPEAL,
                new org.lintel.language.Period(REST_UNTIL.plusSeconds(9), REST_UNTIL.plusSeconds(9)), REASONS, OFFICER);
        Instant over = REST_UNTIL.plusSeconds(1);
        denied().andThen(AFTERWARDS, BEGAN, NOTES_ERASED, REST_ERASED).andThen(over, extended).at(over)
                .when(new LodgeAppeal(FILE.id(), REASONS, APPLICANT)).thenRefused("erased");
        withdrawn().and(BEGAN, NOTES_ERASED, REST_ERASED).at(over).when(new RequestErasure(FILE.id(), ADMINISTRATOR)).thenNothing();
        withdrawn().and(BEGAN, NOTES_ERASED, REST_ERASED).at(over).when(new ConcurInErasure(FILE.id(), SECOND_OFFICER)).thenNothing();
        withdrawn().and(BEGAN, NOTES_ERASED).at(over).when(new RequestErasure(FILE.id(), ADMINISTRATOR)).thenAccepted();
    }

    @Test
    void whereNotesWereErasedNoNoteIsAddedAndTheRestGoesOn() {
        List<Event> again = List.of(BEGAN, NOTES_ERASED, FILE.appealed(AppealableAct.DENIAL),
                FILE.upheld(AppealableAct.DENIAL, AccreditationState.VETTING));
        denied().and(again).when(new RecordCheck(FILE.id(), "IDENTITY", REASONS, CheckOutcome.PASSED, REASONS, OFFICER))
                .thenRefused("erased");
        denied().and(again).when(new RecordCheck(FILE.id(), "IDENTITY", REASONS, CheckOutcome.PASSED, null, OFFICER)).thenAccepted();
        denied().and(again).when(new RecommendGrant(FILE.id(), REASONS, OFFICER)).thenAccepted();
    }

    @Test
    void aFileThatWasWithdrawnWhileANoticeWasUndeliveredHasEndedToo() {
        given(convened()).and(FILE.afterSuspension())
                .and(FILE.undeliverable(FILE.after(FILE.afterSuspension()).notices().count()), FILE.withdrawn())
                .when(BEGIN).thenAccepted();
    }

    private static ConfigurationPublished published(String version, Instant inForceFrom, RetentionPeriods retention) {
        return new ConfigurationPublished(version, "decision of the tests", inForceFrom, DEFAULT_LIMITS, retention, DEFAULT_ACCESS,
                DEFAULT_TERMS,
                Map.of(),
                ADMINISTRATOR);
    }
}
