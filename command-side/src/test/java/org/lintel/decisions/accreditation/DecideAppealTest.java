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
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_OFFICER;
import static org.lintel.decisions.accreditation.SamplePeople.OTHER_REVIEWER;
import static org.lintel.decisions.accreditation.SamplePeople.REVIEWER;
import static org.lintel.decisions.accreditation.SamplePeople.SECOND_OFFICER;
import static org.lintel.decisions.accreditation.SampleSession.ASP25;
import static org.lintel.decisions.accreditation.SampleSession.convened;
import static org.lintel.language.accreditation.AppealableAct.CLOSURE;
import static org.lintel.language.accreditation.AppealableAct.DENIAL;
import static org.lintel.language.accreditation.AppealableAct.REVOCATION;
import static org.lintel.language.accreditation.AppealableAct.SUSPENSION;
import static org.lintel.language.accreditation.Declaration.NO_CONFLICT_OF_INTEREST;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.language.Event;
import org.lintel.language.Region;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.session.ParticipantCategory;

/** inv-12: an upheld appeal gives back exactly what the act took away, and no more. */
class DecideAppealTest {
    private static final DecideAppeal UPHOLD = new DecideAppeal(FILE.id(), true, REASONS, REVIEWER);
    private static final DecideAppeal DISMISS = new DecideAppeal(FILE.id(), false, REASONS, REVIEWER);
    private static final SampleFile OTHERS = new SampleFile(new AccreditationId("file-2"), ASP25, WITNESS_FORUM, OTHER_APPLICANT);

    private static Stream<Arguments> effects() {
        return Stream.of(Arguments.of(DENIAL, FILE.afterDenial(), AccreditationState.VETTING),
                Arguments.of(CLOSURE, FILE.afterClosure(), AccreditationState.VETTING),
                Arguments.of(SUSPENSION, FILE.afterSuspension(), AccreditationState.ACTIVE),
                Arguments.of(SUSPENSION, FILE.afterEmergency(), AccreditationState.ACTIVE),
                Arguments.of(SUSPENSION, followed(FILE.afterEmergency(), FILE.confirmed()), AccreditationState.ACTIVE),
                Arguments.of(REVOCATION, FILE.afterRevocation(), AccreditationState.ACTIVE));
    }

    @ParameterizedTest
    @MethodSource("effects")
    @Tag("inv-12")
    void upheldItGivesBackWhatTheActTookAway(AppealableAct against, List<Event> file, AccreditationState restored) {
        given(convened()).and(file).and(FILE.appealed(against)).when(UPHOLD).then(FILE.upheld(against, restored));
        assertThat(FILE.after(followed(file, FILE.appealed(against), FILE.upheld(against, restored))).state()).isEqualTo(restored);
    }

    @ParameterizedTest
    @MethodSource("effects")
    @Tag("inv-12")
    void dismissedItChangesNothing(AppealableAct against, List<Event> file, AccreditationState restored) {
        given(convened()).and(file).and(FILE.appealed(against)).when(DISMISS).then(FILE.dismissed(against));
        assertThat(FILE.after(followed(file, FILE.appealed(against), FILE.dismissed(against))).state())
                .isEqualTo(FILE.after(file).state()).isNotEqualTo(restored);
    }

    private static Stream<Arguments> actsWithoutEffectAnyMore() {
        List<Event> appealed = followed(FILE.afterEmergency(), FILE.appealed(SUSPENSION));
        return Stream.of(Arguments.of(followed(appealed, FILE.lapsed()), AccreditationState.ACTIVE),
                Arguments.of(followed(appealed, FILE.reinstated()), AccreditationState.ACTIVE),
                Arguments.of(followed(appealed, FILE.withdrawn()), AccreditationState.WITHDRAWN),
                Arguments.of(followed(appealed, FILE.lapsed(), FILE.expired()), AccreditationState.EXPIRED),
                Arguments.of(followed(appealed, FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER), FILE.answered(),
                        FILE.revoked()), AccreditationState.REVOKED),
                Arguments.of(followed(appealed, FILE.lapsed(), FILE.suspendedInEmergency(OTHER_OFFICER)), AccreditationState.SUSPENDED));
    }

    @ParameterizedTest
    @MethodSource("actsWithoutEffectAnyMore")
    @Tag("inv-12")
    void upheldAgainstAnActWithoutEffectItLeavesTheFileWhereItIs(List<Event> file, AccreditationState unchanged) {
        given(convened()).and(file).when(UPHOLD).then(FILE.upheld(SUSPENSION, unchanged));
    }

    @Test
    void ofTwoOpenAppealsTheOlderIsDecidedFirst() {
        List<Event> both = followed(FILE.afterSuspension(), FILE.appealed(SUSPENSION),
                FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER), FILE.answered(), FILE.revoked(), FILE.appealed(REVOCATION));
        given(convened()).and(both).when(UPHOLD).then(FILE.upheld(SUSPENSION, AccreditationState.REVOKED));
        given(convened()).and(both).and(FILE.dismissed(SUSPENSION)).when(new DecideAppeal(FILE.id(), true, REASONS, OTHER_REVIEWER))
                .then(new AppealUpheld(FILE.id(), ASP25, WITNESS_FORUM, REVOCATION, AccreditationState.ACTIVE, null, REASONS,
                        NO_CONFLICT_OF_INTEREST, OTHER_REVIEWER));
    }

    @Test
    void isPossibleOnceAndOnlyWhileAnAppealIsOpen() {
        given(convened()).and(FILE.afterDenial()).when(UPHOLD).thenRefused("not-in-state");
        given(convened()).and(FILE.afterDenial()).and(FILE.appealed(DENIAL), FILE.dismissed(DENIAL))
                .when(new DecideAppeal(FILE.id(), true, REASONS, OTHER_REVIEWER)).thenRefused("not-in-state");
    }

    @Test
    @Tag("inv-12")
    void theRecommendationThatLedToADenialIsVoidAfterwards() {
        List<Event> restored = followed(FILE.afterDenial(), FILE.appealed(DENIAL), FILE.upheld(DENIAL, AccreditationState.VETTING));
        given(convened()).and(restored).when(new GrantAccreditation(FILE.id(), List.of(), SECOND_OFFICER)).thenRefused("not-in-state");
        assertThat(FILE.after(restored).recommendation()).isNull();
        given(convened()).and(restored).and(FILE.grantRecommended(OFFICER))
                .when(new GrantAccreditation(FILE.id(), List.of(), SECOND_OFFICER)).then(FILE.granted());
    }

    @Test
    @Tag("inv-12")
    @Tag("inv-26")
    void theBarFallsWithTheRevocation() {
        List<Event> appealed = followed(FILE.afterRevocation(), FILE.appealed(REVOCATION));
        RequestAccreditation again = new RequestAccreditation(new AccreditationId("file-9"), ASP25, ORGANISATION, WITNESS_FORUM,
                ParticipantCategory.NGO, Region.AFRICA, text("purpose"), OTHER_APPLICANT);
        given(convened()).and(appealed).when(again).thenRefused("re-application-barred");
        given(convened()).and(appealed).and(FILE.dismissed(REVOCATION)).when(again).thenRefused("re-application-barred");
        given(convened()).and(appealed).and(FILE.upheld(REVOCATION, AccreditationState.ACTIVE)).when(again).thenAccepted();
    }

    @Test
    @Tag("inv-26")
    void theBarDoesNotFallWithAnEarlierSuspension() {
        given(convened()).and(FILE.afterSuspension())
                .and(FILE.appealed(SUSPENSION), FILE.noticed(Intent.REVOKE, Ground.CODE_OF_CONDUCT, OFFICER), FILE.answered(),
                        FILE.revoked(), FILE.upheld(SUSPENSION, AccreditationState.REVOKED))
                .when(new RequestAccreditation(new AccreditationId("file-9"), ASP25, ORGANISATION, WITNESS_FORUM, ParticipantCategory.NGO,
                        Region.AFRICA,
                        text("purpose"), OTHER_APPLICANT))
                .thenRefused("re-application-barred");
    }

    @Test
    @Tag("inv-34")
    void doesNotBringASecondAccreditationIntoForce() {
        List<Event> appealed = followed(FILE.noticedAndAnswered(), FILE.revoked(NOW.minusSeconds(1)), FILE.appealed(REVOCATION));
        given(convened()).and(appealed).and(OTHERS.active()).when(UPHOLD).thenRefused("organisation-already-accredited");
        given(convened()).and(appealed).and(OTHERS.active()).when(DISMISS).thenAccepted();
        given(convened()).and(appealed).and(OTHERS.active()).and(OTHERS.withdrawn()).when(UPHOLD).thenAccepted();
    }

    @Test
    @Tag("inv-34")
    void otherAppealsAreNotHeldUpByAnotherClaim() {
        given(convened()).and(FILE.afterDenial()).and(FILE.appealed(DENIAL)).and(OTHERS.active()).when(UPHOLD).thenAccepted();
    }

    @Test
    @Tag("inv-34")
    void whatItRestoresCountsAsAccreditedAgain() {
        given(convened()).and(FILE.afterRevocation()).and(FILE.appealed(REVOCATION), FILE.upheld(REVOCATION, AccreditationState.ACTIVE))
                .and(OTHERS.awaitingApproval()).when(new GrantAccreditation(OTHERS.id(), List.of(), SECOND_OFFICER))
                .thenRefused("organisation-already-accredited");
        given(convened()).and(FILE.afterDenial()).and(FILE.appealed(DENIAL), FILE.upheld(DENIAL, AccreditationState.VETTING))
                .and(OTHERS.awaitingApproval()).when(new GrantAccreditation(OTHERS.id(), List.of(), SECOND_OFFICER)).thenAccepted();
    }
}
