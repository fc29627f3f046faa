package org.lintel.decisions.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.NOW;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.delegate.SampleDelegation.APPEAL_UNTIL;
import static org.lintel.decisions.delegate.SampleDelegation.APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.AWAY;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.OTHER_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.REASONS;
import static org.lintel.decisions.delegate.SampleDelegation.REVIEWER;
import static org.lintel.decisions.delegate.SampleDelegation.SECOND_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.beginning;
import static org.lintel.decisions.delegate.SampleDelegation.id;
import static org.lintel.language.accreditation.AppealableAct.DENIAL;
import static org.lintel.language.accreditation.AppealableAct.REVOCATION;
import static org.lintel.language.accreditation.AppealableAct.SUSPENSION;
import static org.lintel.language.accreditation.Declaration.NO_CONFLICT_OF_INTEREST;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lintel.decisions.Decision;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.decisions.History;
import org.lintel.decisions.RecordInMemory;
import org.lintel.decisions.accreditation.SuspendInEmergency;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.Role;
import org.lintel.language.TextKey;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateLapsed;
import org.lintel.language.delegate.DelegateState;

/** inv-12: the review panel stays the effect of an act against a delegate until it decides the appeal. */
@Tag("inv-12")
class DelegateReliefTest {
    private static final GrantDelegateInterimRelief RELIEF = new GrantDelegateInterimRelief(id("ada"), REASONS, REVIEWER);
    private static final DecideDelegateAppeal UPHOLD = new DecideDelegateAppeal(id("ada"), true, REASONS, REVIEWER);
    private static final DecideDelegateAppeal DISMISS = new DecideDelegateAppeal(id("ada"), false, REASONS, REVIEWER);

    @Test
    void isGrantedOnceInAnOpenAppeal() {
        given(suspended()).when(RELIEF).thenRefused("not-in-state");
        given(suspended()).and(HOME.appealed("ada", SUSPENSION)).when(RELIEF).then(HOME.relieved("ada", SUSPENSION, true));
        given(suspended()).and(HOME.appealed("ada", SUSPENSION), HOME.relieved("ada", SUSPENSION, true)).when(RELIEF)
                .thenRefused("not-in-state");
        given(revoked()).and(HOME.appealed("ada", REVOCATION)).when(RELIEF).then(HOME.relieved("ada", REVOCATION, true));
    }

    @Test
    void givesBackWhatTheActTookUntilTheAppealIsDecided() {
        assertThat(state(suspended(), HOME.appealed("ada", SUSPENSION))).isEqualTo(DelegateState.SUSPENDED);
        assertThat(state(suspended(), HOME.appealed("ada", SUSPENSION), HOME.relieved("ada", SUSPENSION, true)))
                .isEqualTo(DelegateState.GRANTED);
        assertThat(state(revoked(), HOME.appealed("ada", REVOCATION), HOME.relieved("ada", REVOCATION, true)))
                .isEqualTo(DelegateState.GRANTED);
        assertThat(state(revoked(), HOME.appealed("ada", REVOCATION), HOME.relieved("ada", REVOCATION, true),
                HOME.dismissed("ada", REVOCATION, true))).isEqualTo(DelegateState.REVOKED);
        assertThat(state(suspended(), HOME.appealed("ada", SUSPENSION), HOME.relieved("ada", SUSPENSION, true),
                HOME.dismissed("ada", SUSPENSION, false))).isEqualTo(DelegateState.SUSPENDED);
    }

    @Test
    void ofADenialOrOfAnActThatAnotherFollowedHasNoEffect() {
        given(denied()).and(HOME.appealed("ada", DENIAL)).when(RELIEF).then(HOME.relieved("ada", DENIAL, false));
        assertThat(state(denied(), HOME.appealed("ada", DENIAL), HOME.relieved("ada", DENIAL, false))).isEqualTo(DelegateState.DENIED);
        given(suspended()).and(HOME.appealed("ada", SUSPENSION), HOME.noticed("ada", Intent.REVOKE, OFFICER), HOME.revoked("ada"))
                .when(RELIEF).then(HOME.relieved("ada", SUSPENSION, false));
        assertThat(state(suspended(), HOME.appealed("ada", SUSPENSION), HOME.relieved("ada", SUSPENSION, true), HOME.revoked("ada")))
                .as("an act that follows is not stayed").isEqualTo(DelegateState.REVOKED);
    }

    @Test
    @Tag("inv-11")
    void isGrantedByWhoTookNoEarlierStepAndDoesNotKeepThemFromDecidingThatAppeal() {
        given(suspended()).and(HOME.appealed("ada", SUSPENSION))
                .when(new GrantDelegateInterimRelief(id("ada"), REASONS, new Actor(OFFICER.id(), Role.REV)))
                .thenRefused("reviewer-involved");
        given(suspended()).and(HOME.appealed("ada", SUSPENSION), HOME.relieved("ada", SUSPENSION, true)).when(DISMISS).thenAccepted();
        given(suspended()).and(HOME.appealed("ada", SUSPENSION), HOME.relieved("ada", SUSPENSION, true),
                HOME.dismissed("ada", SUSPENSION, false), HOME.revoked("ada"), HOME.appealed("ada", REVOCATION)).when(RELIEF)
                .thenRefused("reviewer-involved");
    }

    @Test
    @Tag("inv-2")
    void isNotGrantedByWhoRecusedThemselves() {
        Actor recused = new Actor(new UserId("user-x"), Role.REV);
        given(suspended()).and(HOME.appealed("ada", SUSPENSION), HOME.recused(new Actor(recused.id(), Role.SEC)))
                .when(new GrantDelegateInterimRelief(id("ada"), REASONS, recused)).thenRefused("conflict-of-interest");
    }

    @Test
    @Tag("inv-13")
    void reachesNoFurtherThanTheHostCarries() {
        given(revoked()).and(HOME.appealed("ada", REVOCATION), hostSuspended()).when(RELIEF).then(HOME.relieved("ada", REVOCATION, true),
                new DelegateHostLost(id("ada"), HOME.host(), 1, AccreditationState.SUSPENDED, null, REVIEWER));
        given(revoked()).and(HOME.appealed("ada", REVOCATION), HOME.ended()).when(RELIEF).then(HOME.relieved("ada", REVOCATION, true),
                new DelegateLapsed(id("ada"), HOME.host(), REVIEWER));
        given(suspended()).and(HOME.hostLost("ada", 1), hostSuspended(), HOME.appealed("ada", SUSPENSION)).when(RELIEF)
                .then(HOME.relieved("ada", SUSPENSION, true));
        assertThat(state(suspended(), HOME.hostLost("ada", 1), HOME.appealed("ada", SUSPENSION), HOME.relieved("ada", SUSPENSION, true)))
                .isEqualTo(DelegateState.SUSPENDED);
    }

    /** Who attends again by it loses the host like all others, and what was taken once is not taken twice when the appeal is upheld. */
    @Test
    @Tag("inv-13")
    void ofARevocationPutsTheDelegateAmongThoseWhomTheOrganisationsActsReach() {
        Event[] relieved = {HOME.appealed("ada", REVOCATION), HOME.relieved("ada", REVOCATION, true)};
        SuspendInEmergency suspend = new SuspendInEmergency(HOME.host().accreditation(), SampleDelegation.LAWFUL, new TextKey("facts"),
                false, OFFICER);
        assertThat(losses(given(revoked()).and(relieved).when(suspend)))
                .containsExactly(new DelegateHostLost(id("ada"), HOME.host(), 1, AccreditationState.SUSPENDED, null, OFFICER));
        assertThat(losses(given(revoked()).and(relieved).and(HOME.dismissed("ada", REVOCATION, true)).when(suspend))).isEmpty();
        given(revoked()).and(relieved).and(hostSuspended(), HOME.hostLost("ada", 1)).when(UPHOLD)
                .then(HOME.upheld("ada", REVOCATION, DelegateState.GRANTED));
        assertThat(state(revoked(), relieved[0], relieved[1], HOME.hostLost("ada", 1))).isEqualTo(DelegateState.SUSPENDED);
        given(revoked()).and(relieved).and(AWAY.accredited(), HOME.hostLost("ada", 1))
                .when(new RehostDelegate(id("ada"), AWAY.host().accreditation(), OTHER_OFFICER)).thenAccepted();
    }

    @Test
    @Tag("inv-15")
    @Tag("inv-16")
    void keepsThePlaceThatTheDismissalFreesOnce() {
        Event[] full = {HOME.nominated("bob"), HOME.confirmed("bob"), HOME.nominated("eve"), HOME.appealed("ada", REVOCATION),
                HOME.relieved("ada", REVOCATION, true)};
        ConfirmDelegate another = new ConfirmDelegate(id("eve"), OFFICER);
        given(revoked()).and(full).at(APPEAL_UNTIL.plusNanos(1)).when(another).thenRefused("quota-exceeded");
        given(revoked()).and(full).when(DISMISS).then(HOME.dismissed("ada", REVOCATION, true));
        given(revoked()).and(full).and(HOME.dismissed("ada", REVOCATION, true)).when(another).thenAccepted();
        given(revoked()).and(full).when(new WithdrawDelegate(id("ada"), APPLICANT)).thenAccepted();
    }

    @Test
    @Tag("inv-16")
    void givesNobodyAPlaceToHandOn() {
        for (List<Event> acted : List.of(suspended(), revoked())) {
            given(acted).and(HOME.nominated("bob"), HOME.appealed("ada", REVOCATION), HOME.relieved("ada", REVOCATION, true))
                    .when(new SubstituteDelegate(id("ada"), id("bob"), APPLICANT)).thenRefused("not-in-state");
        }
    }

    private static List<Event> losses(DecisionSpecification.Outcome outcome) {
        return ((Decision.Accepted) outcome.decision()).events().stream().filter(DelegateHostLost.class::isInstance).toList();
    }

    private static AccreditationSuspended hostSuspended() {
        return new AccreditationSuspended(HOME.host().accreditation(), new AdverseAct(Ground.CODE_OF_CONDUCT, REASONS, null, APPEAL_UNTIL),
                NO_CONFLICT_OF_INTEREST, SECOND_OFFICER);
    }

    private static List<Event> suspended() {
        return followed(HOME.granted("ada"), HOME.suspended("ada"));
    }

    private static List<Event> revoked() {
        return followed(HOME.granted("ada"), HOME.revoked("ada"));
    }

    private static List<Event> denied() {
        return followed(HOME.denied("ada"));
    }

    private static List<Event> followed(Event... last) {
        List<Event> all = new ArrayList<>(beginning());
        all.add(HOME.accredited());
        all.addAll(HOME.recommended("ada"));
        all.addAll(List.of(last));
        return all;
    }

    private static DelegateState state(List<Event> events, Event... more) {
        RecordInMemory record = new RecordInMemory();
        events.forEach(event -> record.append(event, NOW));
        List.of(more).forEach(event -> record.append(event, NOW));
        return Objects.requireNonNull(Delegate.from(new History(record.events()), id("ada"))).state();
    }
}
