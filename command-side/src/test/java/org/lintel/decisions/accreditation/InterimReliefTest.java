package org.lintel.decisions.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.ORGANISATION;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.WITNESS_FORUM;
import static org.lintel.decisions.accreditation.SampleFile.followed;
import static org.lintel.decisions.accreditation.SampleFile.text;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_REVIEWER;
import static org.lintel.decisions.accreditation.SamplePeople.REVIEWER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.ASP25;
import static org.lintel.decisions.accreditation.SampleSession.convened;
import static org.lintel.language.accreditation.AppealableAct.DENIAL;
import static org.lintel.language.accreditation.AppealableAct.REVOCATION;
import static org.lintel.language.accreditation.AppealableAct.SUSPENSION;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.language.Event;
import org.lintel.language.Region;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.session.ParticipantCategory;

/** inv-12: an appeal stays no effect by itself; interim relief does, until the appeal is decided. */
class InterimReliefTest {
    private static final GrantInterimRelief RELIEF = new GrantInterimRelief(FILE.id(), REASONS, REVIEWER);
    private static final SampleFile OTHERS = new SampleFile(new AccreditationId("file-2"), ASP25, WITNESS_FORUM, OTHER_APPLICANT);
    private static final RequestAccreditation AGAIN = new RequestAccreditation(new AccreditationId("file-9"), ASP25, ORGANISATION,
            WITNESS_FORUM, ParticipantCategory.NGO, Region.AFRICA, text("purpose"), OTHER_APPLICANT);

    @Test
    @Tag("inv-12")
    void isGrantedWhileAnAppealIsOpen() {
        given(convened()).and(FILE.afterRevocation()).and(FILE.appealed(REVOCATION)).when(RELIEF).then(FILE.relieved(REVOCATION));
        given(convened()).and(FILE.afterSuspension()).and(FILE.appealed(SUSPENSION)).when(RELIEF).then(FILE.relieved(SUSPENSION));
        given(convened()).and(FILE.afterRevocation()).when(RELIEF).thenRefused("not-in-state");
        given(convened()).and(FILE.afterRevocation()).and(FILE.appealed(REVOCATION), FILE.dismissed(REVOCATION)).when(RELIEF)
                .thenRefused("not-in-state");
    }

    @Test
    void isGrantedOnceInAnAppeal() {
        given(convened()).and(FILE.afterRevocation()).and(FILE.appealed(REVOCATION), FILE.relieved(REVOCATION))
                .when(new GrantInterimRelief(FILE.id(), REASONS, OTHER_REVIEWER)).thenRefused("not-in-state");
    }

    @Test
    void isForTheAppealThatIsDecidedNext() {
        List<Event> both = followed(FILE.afterSuspension(), FILE.appealed(SUSPENSION),
                FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER), FILE.answered(), FILE.revoked(), FILE.appealed(REVOCATION));
        given(convened()).and(both).when(RELIEF).then(FILE.relieved(SUSPENSION));
        given(convened()).and(both).and(FILE.relieved(SUSPENSION), FILE.dismissed(SUSPENSION))
                .when(new GrantInterimRelief(FILE.id(), REASONS, OTHER_REVIEWER)).thenAccepted();
    }

    @Test
    @Tag("inv-12")
    void changesNoState() {
        List<Event> appealed = followed(FILE.afterRevocation(), FILE.appealed(REVOCATION));
        assertThat(FILE.after(followed(appealed, FILE.relieved(REVOCATION))).state()).isEqualTo(AccreditationState.REVOKED);
    }

    @Test
    @Tag("inv-12")
    @Tag("inv-26")
    void staysTheBarUntilTheAppealIsDismissed() {
        List<Event> relieved = followed(FILE.afterRevocation(), FILE.appealed(REVOCATION), FILE.relieved(REVOCATION));
        given(convened()).and(relieved).when(AGAIN).thenAccepted();
        given(convened()).and(relieved).and(FILE.dismissed(REVOCATION)).when(AGAIN).thenRefused("re-application-barred");
    }

    @Test
    @Tag("inv-26")
    void ofASuspensionItStaysNoBarOfALaterRevocation() {
        given(convened()).and(FILE.afterSuspension())
                .and(FILE.appealed(SUSPENSION), FILE.relieved(SUSPENSION), FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER),
                        FILE.answered(), FILE.revoked())
                .when(AGAIN).thenRefused("re-application-barred");
    }

    @Test
    @Tag("inv-34")
    void ofARevocationCountsAsAccreditedWhileItLasts() {
        GrantAccreditation grantOthers = new GrantAccreditation(OTHERS.id(), List.of(), SECOND_OFFICER);
        List<Event> relieved = followed(FILE.noticedAndAnswered(), FILE.revoked(NOW.minusSeconds(1)), FILE.appealed(REVOCATION),
                FILE.relieved(REVOCATION));
        given(convened()).and(relieved).and(OTHERS.awaitingApproval()).when(grantOthers).thenRefused("organisation-already-accredited");
        given(convened()).and(relieved).and(FILE.dismissed(REVOCATION)).and(OTHERS.awaitingApproval()).when(grantOthers).thenAccepted();
    }

    @Test
    @Tag("inv-34")
    void ofADenialBringsNothingIntoForce() {
        given(convened()).and(FILE.afterDenial()).and(FILE.appealed(DENIAL), FILE.relieved(DENIAL)).and(OTHERS.awaitingApproval())
                .when(new GrantAccreditation(OTHERS.id(), List.of(), SECOND_OFFICER)).thenAccepted();
    }

    @Test
    @Tag("inv-34")
    void isNotGrantedWhereItWouldBringASecondAccreditationIntoForce() {
        given(convened()).and(FILE.noticedAndAnswered()).and(FILE.revoked(NOW.minusSeconds(1)), FILE.appealed(REVOCATION))
                .and(OTHERS.active()).when(RELIEF).thenRefused("organisation-already-accredited");
        given(convened()).and(FILE.afterDenial()).and(FILE.appealed(DENIAL)).and(OTHERS.active()).when(RELIEF).thenAccepted();
    }
}
