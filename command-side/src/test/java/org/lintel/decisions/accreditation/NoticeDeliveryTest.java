package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.CHECK_DUE;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.REPLY_BY;
import static org.lintel.decisions.accreditation.SampleFile.REPLY_PERIOD;
import static org.lintel.decisions.accreditation.SampleFile.followed;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.CLOCK;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.convened;
import static org.lintel.language.accreditation.AppealableAct.DENIAL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.Event;
import org.lintel.language.Period;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.TimeLimit;

/** What opening, bouncing and dispatching a notice again do to the periods that it starts. */
class NoticeDeliveryTest {
    /** The file's second notice: the first told of the grant. */
    private static final int INTENT = 2;
    private static final List<Event> NOTICED = followed(FILE.active(), FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER));
    private static final RevokeAccreditation REVOKE = new RevokeAccreditation(FILE.id(),
            new Justification("CODE_OF_CONDUCT", REASONS, null), SECOND_OFFICER);
    /** Five working days from the tests' now. */
    private static final Period OPENED = new Period(Instant.parse("2027-03-03T00:00:00Z"), CHECK_DUE);

    private static OpenNotice open(int notice) {
        return new OpenNotice(FILE.id(), notice, APPLICANT);
    }

    private static RecordUndeliverable bounce(int notice) {
        return new RecordUndeliverable(FILE.id(), notice, CLOCK);
    }

    private static DispatchAgain dispatch(int notice) {
        return new DispatchAgain(FILE.id(), notice, OFFICER);
    }

    @Test
    void openingANoticeOfIntentStartsThePeriodToReply() {
        given(convened()).and(NOTICED).when(open(INTENT)).then(FILE.opened(INTENT, OPENED));
    }

    @Test
    @Tag("inv-10")
    void thenThatPeriodCounts() {
        given(convened()).and(NOTICED).and(FILE.opened(INTENT, OPENED)).at(CHECK_DUE).when(REVOKE).thenRefused("notice-required");
        given(convened()).and(NOTICED).and(FILE.opened(INTENT, OPENED)).at(CHECK_DUE.plusSeconds(1)).when(REVOKE).thenAccepted();
        given(convened()).and(NOTICED).and(FILE.opened(INTENT, OPENED)).at(CHECK_DUE.plusSeconds(1))
                .when(new ReplyToNotice(FILE.id(), text("reply"), APPLICANT)).thenRefused("deadline-passed");
    }

    @Test
    void openingItLateDoesNotLengthenThePeriod() {
        given(convened()).and(NOTICED).at(CHECK_DUE).when(open(INTENT)).then(FILE.opened(INTENT, null));
        given(convened()).and(NOTICED).at(REPLY_BY.plusSeconds(1)).when(open(INTENT)).then(FILE.opened(INTENT, null));
    }

    @Test
    void openingItDoesNotTakeBackAnExtension() {
        Period more = new Period(REPLY_BY, REPLY_BY.plus(Duration.ofDays(30)));
        given(convened()).and(NOTICED).and(FILE.extended(TimeLimit.NOTICE_REPLY, more)).when(open(INTENT)).then(FILE.opened(INTENT, null));
    }

    @Test
    void openingAnyOtherNoticeIsRecordedAndStartsNothing() {
        given(convened()).and(NOTICED).when(open(1)).then(FILE.opened(1, null));
        given(convened()).and(NOTICED).and(FILE.answered()).when(open(INTENT)).then(FILE.opened(INTENT, null));
        given(convened()).and(NOTICED).and(FILE.withdrawn()).when(open(INTENT)).then(FILE.opened(INTENT, null));
        given(convened()).and(NOTICED).and(FILE.expired()).when(open(INTENT)).then(FILE.opened(INTENT, null));
    }

    @Test
    void aNoticeIsOpenedOnceAndOnlyIfItExists() {
        given(convened()).and(NOTICED).and(FILE.opened(INTENT, OPENED)).when(open(INTENT)).thenNothing();
        given(convened()).and(NOTICED).when(open(INTENT + 1)).thenNotFound();
        given(convened()).and(NOTICED).when(open(0)).thenNotFound();
        given(convened()).and(NOTICED).when(new OpenNotice(FILE.id(), INTENT, OTHER_APPLICANT)).thenNotFound();
    }

    @Test
    void aBounceIsRecordedOnceAndNotAfterTheNoticeWasOpened() {
        given(convened()).and(NOTICED).when(bounce(INTENT)).then(FILE.undeliverable(INTENT));
        given(convened()).and(NOTICED).and(FILE.undeliverable(INTENT)).when(bounce(INTENT)).thenNothing();
        given(convened()).and(NOTICED).and(FILE.opened(INTENT, OPENED)).when(bounce(INTENT)).thenNothing();
        given(convened()).and(NOTICED).when(bounce(0)).thenNotFound();
        given(convened()).and(NOTICED).when(bounce(INTENT + 1)).thenNotFound();
    }

    @Test
    @Tag("inv-10")
    void afterABounceThePeriodToReplyDoesNotRun() {
        Instant muchLater = REPLY_BY.plus(Duration.ofDays(60));
        given(convened()).and(NOTICED).and(FILE.undeliverable(INTENT)).at(muchLater).when(REVOKE).thenRefused("notice-required");
        given(convened()).and(NOTICED).and(FILE.undeliverable(INTENT)).at(muchLater)
                .when(new ReplyToNotice(FILE.id(), text("reply"), APPLICANT)).thenAccepted();
        given(convened()).and(NOTICED).and(FILE.undeliverable(INTENT)).at(muchLater)
                .when(new GiveNotice(FILE.id(), Intent.REVOKE, new Justification("CODE_OF_CONDUCT", REASONS, null), OFFICER))
                .thenRefused("notice-already-open");
    }

    @Test
    @Tag("inv-10")
    void norDoesOpeningStartItUntilTheNoticeIsDispatchedAgain() {
        given(convened()).and(NOTICED).and(FILE.undeliverable(INTENT)).when(open(INTENT)).then(FILE.opened(INTENT, null));
        given(convened()).and(NOTICED).and(FILE.undeliverable(INTENT), FILE.opened(INTENT, null)).when(dispatch(INTENT))
                .then(FILE.dispatchedAgain(INTENT, OPENED));
    }

    @Test
    void theBounceOfAnotherNoticeStopsNothing() {
        given(convened()).and(NOTICED).and(FILE.undeliverable(1)).at(REPLY_BY.plusSeconds(1)).when(REVOKE).thenAccepted();
    }

    @Test
    void aNewDispatchStartsThePeriodToReplyAnew() {
        Instant later = Instant.parse("2027-03-29T09:00:00Z");
        Instant end = Instant.parse("2027-04-12T23:59:59Z");
        Period anew = new Period(Instant.parse("2027-04-07T00:00:00Z"), end);
        given(convened()).and(NOTICED).and(FILE.undeliverable(INTENT)).at(later).when(dispatch(INTENT))
                .then(FILE.dispatchedAgain(INTENT, anew));
        List<Event> dispatched = followed(NOTICED, FILE.undeliverable(INTENT), FILE.dispatchedAgain(INTENT, anew));
        given(convened()).and(dispatched).at(end).when(REVOKE).thenRefused("notice-required");
        given(convened()).and(dispatched).at(end.plusSeconds(1)).when(REVOKE).thenAccepted();
    }

    @Test
    @Tag("inv-9")
    void anActWhoseNoticeBouncedCanBeAppealedUntilItIsDispatchedAgain() {
        LodgeAppeal appeal = new LodgeAppeal(FILE.id(), REASONS, APPLICANT);
        Instant muchLater = REPLY_BY.plus(Duration.ofDays(60));
        given(convened()).and(FILE.afterDenial()).and(FILE.undeliverable(1)).at(muchLater).when(appeal).thenAccepted();
        given(convened()).and(FILE.afterDenial()).and(FILE.undeliverable(1)).when(dispatch(1))
                .then(FILE.dispatchedAgain(1, REPLY_PERIOD));
        List<Event> dispatched = followed(FILE.afterDenial(), FILE.undeliverable(1), FILE.dispatchedAgain(1, REPLY_PERIOD));
        given(convened()).and(dispatched).at(REPLY_BY).when(appeal).thenAccepted();
        given(convened()).and(dispatched).at(REPLY_BY.plusSeconds(1)).when(appeal).thenRefused("deadline-passed");
    }

    @Test
    void theBounceOfAnEarlierNoticeKeepsNoAppealPeriodOpen() {
        given(convened()).and(FILE.afterRevocation()).and(FILE.undeliverable(INTENT), FILE.dispatchedAgain(INTENT, null))
                .at(REPLY_BY.plusSeconds(1)).when(new LodgeAppeal(FILE.id(), REASONS, APPLICANT)).thenRefused("deadline-passed");
    }

    @Test
    void onlyWhatBouncedIsDispatchedAgain() {
        given(convened()).and(NOTICED).when(dispatch(INTENT)).thenRefused("not-in-state");
        given(convened()).and(NOTICED).and(FILE.undeliverable(INTENT), FILE.dispatchedAgain(INTENT, REPLY_PERIOD)).when(dispatch(INTENT))
                .thenRefused("not-in-state");
        given(convened()).and(NOTICED).when(dispatch(0)).thenNotFound();
        given(convened()).and(NOTICED).when(dispatch(INTENT + 1)).thenNotFound();
    }

    @Test
    void eachNoticeThatBouncedIsDispatchedByItself() {
        given(convened()).and(NOTICED).and(FILE.undeliverable(1), FILE.undeliverable(INTENT), FILE.dispatchedAgain(1, null))
                .when(dispatch(INTENT)).thenAccepted();
    }

    @Test
    void aNewDispatchOfANoticeThatStartsNothingStartsNothing() {
        given(convened()).and(NOTICED).and(FILE.undeliverable(1)).when(dispatch(1)).then(FILE.dispatchedAgain(1, null));
        given(convened()).and(NOTICED).and(FILE.answered(), FILE.undeliverable(INTENT)).when(dispatch(INTENT))
                .then(FILE.dispatchedAgain(INTENT, null));
        given(convened()).and(FILE.afterDenial()).and(FILE.appealed(DENIAL), FILE.undeliverable(1)).when(dispatch(1))
                .then(FILE.dispatchedAgain(1, null));
    }

    @Test
    void whoRecusedDispatchesNothing() {
        given(convened()).and(FILE.vetting())
                .and(FILE.recused(OFFICER), FILE.grantRecommended(OTHER_OFFICER), FILE.granted(), FILE.undeliverable(1)).when(dispatch(1))
                .thenRefused("conflict-of-interest");
    }

    @Test
    void anOfficerToldOfAReturnedLetterRecordsItUnlessBarred() {
        RecordUndeliverable returned = new RecordUndeliverable(FILE.id(), INTENT, OFFICER);
        given(convened()).and(NOTICED).when(returned).then(new NoticeUndeliverable(FILE.id(), INTENT, OFFICER));
        given(convened()).and(NOTICED).and(FILE.recused(OFFICER)).when(returned).thenRefused("conflict-of-interest");
        given(convened()).and(NOTICED).when(new RecordUndeliverable(FILE.id(), 9, OFFICER)).thenNotFound();
    }
}
