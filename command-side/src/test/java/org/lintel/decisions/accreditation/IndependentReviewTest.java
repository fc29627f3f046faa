package org.lintel.decisions.accreditation;

import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.accreditation.SampleFile.FILE;
import static org.lintel.decisions.accreditation.SampleFile.REASONS;
import static org.lintel.decisions.accreditation.SampleFile.REPLY_BY;
import static org.lintel.decisions.accreditation.SampleFile.WITNESS_FORUM;
import static org.lintel.decisions.accreditation.SampleFile.followed;
import static org.lintel.decisions.accreditation.SamplePeople.OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_APPLICANT;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_REVIEWER;
import static org.lintel.decisions.accreditation.SamplePeople.REVIEWER;
import static org.lintel.decisions.accreditation.SampleSession.ASP25;
import static org.lintel.decisions.accreditation.SampleSession.convened;
import static org.lintel.language.accreditation.AppealableAct.DENIAL;
import static org.lintel.language.accreditation.AppealableAct.SUSPENSION;
import static org.lintel.language.accreditation.Declaration.NO_CONFLICT_OF_INTEREST;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.Role;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.InterimReliefGranted;
import org.lintel.language.accreditation.RequestFoundComplete;

/** inv-11: who decides an appeal took no earlier step in the file, interim relief in the same appeal excepted. */
@Tag("inv-11")
class IndependentReviewTest {
    private static final DecideAppeal DECIDE = new DecideAppeal(FILE.id(), false, REASONS, REVIEWER);
    private static final GrantInterimRelief RELIEF = new GrantInterimRelief(FILE.id(), REASONS, REVIEWER);
    /** A reviewer who was an officer before: the same person. */
    private static final Actor AS_OFFICER = new Actor(REVIEWER.id(), Role.SEC);
    private static final List<Event> SECOND_APPEAL = List.of(FILE.denialRecommended(OFFICER), FILE.denied(), FILE.appealed(DENIAL));

    @Test
    void anyEarlierStepIsTooMuch() {
        given(convened()).and(FILE.requested(), new RequestFoundComplete(FILE.id(), AS_OFFICER), FILE.denialRecommended(OFFICER),
                FILE.denied(), FILE.appealed(DENIAL)).when(DECIDE).thenRefused("reviewer-involved");
        given(convened()).and(FILE.vetting()).and(FILE.recused(AS_OFFICER), FILE.denialRecommended(OFFICER), FILE.denied(),
                FILE.appealed(DENIAL)).when(DECIDE).thenRefused("reviewer-involved");
        given(convened()).and(FILE.vetting()).and(FILE.denialRecommended(AS_OFFICER), FILE.denied(), FILE.appealed(DENIAL)).when(RELIEF)
                .thenRefused("reviewer-involved");
    }

    @Test
    void nobodyReviewsTheirOwnRequest() {
        SampleFile own = new SampleFile(FILE.id(), ASP25, WITNESS_FORUM, new Actor(REVIEWER.id(), Role.APP));
        given(convened()).and(own.afterDenial()).and(own.appealed(DENIAL)).when(DECIDE).thenRefused("reviewer-involved");
    }

    @Test
    void interimReliefInTheSameAppealIsNoEarlierStep() {
        given(convened()).and(FILE.afterSuspension()).and(FILE.appealed(SUSPENSION), FILE.relieved(SUSPENSION)).when(DECIDE)
                .then(FILE.dismissed(SUSPENSION));
    }

    @Test
    void interimReliefInAnEarlierAppealIsOne() {
        AppealUpheld byAnother = new AppealUpheld(FILE.id(), ASP25, WITNESS_FORUM, DENIAL, AccreditationState.VETTING, REPLY_BY, REASONS,
                NO_CONFLICT_OF_INTEREST, OTHER_REVIEWER);
        List<Event> again = followed(FILE.afterDenial(), FILE.appealed(DENIAL), FILE.relieved(DENIAL), byAnother);
        given(convened()).and(again).and(SECOND_APPEAL).when(DECIDE).thenRefused("reviewer-involved");
        given(convened()).and(again).and(SECOND_APPEAL).when(RELIEF).thenRefused("reviewer-involved");
    }

    @Test
    void reliefGrantedByAnotherBarsNobody() {
        InterimReliefGranted byAnother = new InterimReliefGranted(FILE.id(), ASP25, WITNESS_FORUM, DENIAL, REASONS,
                NO_CONFLICT_OF_INTEREST, OTHER_REVIEWER);
        given(convened()).and(FILE.afterDenial()).and(FILE.appealed(DENIAL), byAnother).when(DECIDE).then(FILE.dismissed(DENIAL));
    }

    @Test
    void whoDecidedAnAppealDoesNotDecideTheNextOneInTheFile() {
        List<Event> again = followed(FILE.afterDenial(), FILE.appealed(DENIAL), FILE.upheld(DENIAL, AccreditationState.VETTING));
        given(convened()).and(again).and(SECOND_APPEAL).when(DECIDE).thenRefused("reviewer-involved");
        given(convened()).and(again).and(SECOND_APPEAL).when(new DecideAppeal(FILE.id(), false, REASONS, OTHER_REVIEWER)).thenAccepted();
    }

    @Test
    void aStepInAnotherFileIsNone() {
        SampleFile other = new SampleFile(new AccreditationId("file-2"), ASP25, WITNESS_FORUM, OTHER_APPLICANT);
        given(convened()).and(other.requested(), new RequestFoundComplete(other.id(), AS_OFFICER)).and(FILE.afterDenial())
                .and(FILE.appealed(DENIAL)).when(DECIDE).thenAccepted();
    }
}
