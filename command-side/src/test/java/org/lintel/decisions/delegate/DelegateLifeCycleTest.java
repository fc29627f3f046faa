package org.lintel.decisions.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.decisions.DecisionSpecification.given;
import static org.lintel.decisions.delegate.SampleDelegation.APPLICANT;
import static org.lintel.decisions.delegate.SampleDelegation.AWAY;
import static org.lintel.decisions.delegate.SampleDelegation.HOME;
import static org.lintel.decisions.delegate.SampleDelegation.LAWFUL;
import static org.lintel.decisions.delegate.SampleDelegation.OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.REASONS;
import static org.lintel.decisions.delegate.SampleDelegation.REVIEWER;
import static org.lintel.decisions.delegate.SampleDelegation.SECOND_OFFICER;
import static org.lintel.decisions.delegate.SampleDelegation.beginning;
import static org.lintel.decisions.delegate.SampleDelegation.convened;
import static org.lintel.decisions.delegate.SampleDelegation.id;
import static org.lintel.language.delegate.DelegateState.CONFIRMED;
import static org.lintel.language.delegate.DelegateState.DENIED;
import static org.lintel.language.delegate.DelegateState.GRANTED;
import static org.lintel.language.delegate.DelegateState.NOMINATED;
import static org.lintel.language.delegate.DelegateState.RECOMMENDED;
import static org.lintel.language.delegate.DelegateState.REVOKED;
import static org.lintel.language.delegate.DelegateState.SUBSTITUTED;
import static org.lintel.language.delegate.DelegateState.SUSPENDED;
import static org.lintel.language.delegate.DelegateState.VETTED;
import static org.lintel.language.delegate.DelegateState.WAITLISTED;
import static org.lintel.language.delegate.DelegateState.WITHDRAWN;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.decisions.Decision;
import org.lintel.decisions.DecisionSpecification;
import org.lintel.language.Event;
import org.lintel.language.TextKey;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.Visibility;

/** Every command in every state: what the table of states does not allow is refused as {@code not-in-state}, before anything else. */
class DelegateLifeCycleTest {
    private static final Set<DelegateState> HOLDING = Set.of(CONFIRMED, VETTED, RECOMMENDED, GRANTED);
    private static final Set<DelegateState> OPEN = Set.of(NOMINATED, WAITLISTED, CONFIRMED, VETTED, RECOMMENDED, GRANTED, SUSPENDED);
    /** Who lost their host may move to another. */
    private static final Set<DelegateState> MOVABLE = Set.of(CONFIRMED, VETTED, RECOMMENDED, GRANTED, SUSPENDED);

    private record Step(DelegateCommand command, Set<DelegateState> states) {}

    private static List<Step> steps() {
        return List.of(new Step(new ConfirmDelegate(id("ada"), OFFICER), Set.of(NOMINATED)),
                new Step(new WaitlistDelegate(id("ada"), OFFICER), Set.of(NOMINATED)),
                new Step(new PromoteDelegate(id("ada"), null, OFFICER), Set.of(WAITLISTED)),
                new Step(new SubstituteDelegate(id("ada"), id("bob"), APPLICANT), HOLDING),
                new Step(new RehostDelegate(id("ada"), AWAY.host().accreditation(), OFFICER), MOVABLE),
                new Step(new VetDelegate(id("ada"), REASONS, OFFICER), Set.of(CONFIRMED)),
                new Step(new RecommendDelegateGrant(id("ada"), REASONS, OFFICER), Set.of(VETTED, RECOMMENDED)),
                new Step(new RecommendDelegateDenial(id("ada"), LAWFUL, OFFICER), Set.of(VETTED, RECOMMENDED)),
                new Step(new GrantDelegate(id("ada"), SECOND_OFFICER), Set.of(RECOMMENDED)),
                new Step(new DenyDelegate(id("ada"), LAWFUL, SECOND_OFFICER), Set.of(RECOMMENDED)),
                new Step(new WithdrawDelegate(id("ada"), APPLICANT), OPEN),
                new Step(new ChangeVisibility(id("ada"), Visibility.UNLISTED, null, ChosenBy.PERSON, APPLICANT), OPEN));
    }

    @ParameterizedTest
    @EnumSource
    void eachCommandIsPossibleInItsStatesOnly(DelegateState state) {
        for (Step step : steps()) {
            // A place has to be missing where somebody is to wait for one.
            DecisionSpecification here = given(step.command() instanceof WaitlistDelegate ? List.of(convened(0, 0)) : List.of(convened()))
                    .and(beginning().subList(1, 3)).and(HOME.accredited(), AWAY.accredited(), HOME.nominated("bob")).and(in(state));
            String name = step.command().getClass().getSimpleName() + " in " + state;
            if (step.states().contains(state)) {
                assertThat(here.when(step.command()).decision()).as(name).isInstanceOf(Decision.Accepted.class);
            } else {
                here.when(step.command()).thenRefused("not-in-state");
            }
        }
    }

    /** Of these what counts is where the delegate stands themselves, whatever their host lost. */
    private static List<Step> stepsOfDueProcess() {
        return List.of(new Step(new GiveDelegateNotice(id("ada"), Intent.SUSPEND, LAWFUL, OFFICER), Set.of(GRANTED, SUSPENDED)),
                new Step(new ReplyToDelegateNotice(id("ada"), REASONS, APPLICANT), Set.of()),
                new Step(new SuspendDelegate(id("ada"), LAWFUL, SECOND_OFFICER), Set.of()),
                new Step(new ReinstateDelegate(id("ada"), REASONS, SECOND_OFFICER), Set.of(SUSPENDED)),
                new Step(new RevokeDelegate(id("ada"), LAWFUL, SECOND_OFFICER), Set.of()),
                new Step(new LodgeDelegateAppeal(id("ada"), REASONS, APPLICANT), Set.of(SUSPENDED, DENIED, REVOKED)),
                new Step(new SuspendDelegateInEmergency(id("ada"), LAWFUL, new TextKey("facts"), false, OFFICER), Set.of(GRANTED)),
                new Step(new ConfirmDelegateSuspension(id("ada"), REASONS, SECOND_OFFICER), Set.of()),
                new Step(new GrantDelegateInterimRelief(id("ada"), REASONS, REVIEWER), Set.of()),
                new Step(new DecideDelegateAppeal(id("ada"), true, REASONS, REVIEWER), Set.of()));
    }

    @ParameterizedTest
    @EnumSource
    void soIsEachStepOfDueProcess(DelegateState state) {
        for (Step step : stepsOfDueProcess()) {
            DecisionSpecification here = given(beginning()).and(HOME.accredited(), HOME.nominated("bob"))
                    .and(state == SUSPENDED ? followed(HOME.granted("ada"), HOME.suspended("ada")) : in(state));
            String name = step.command().getClass().getSimpleName() + " in " + state;
            if (step.states().contains(state)) {
                assertThat(here.when(step.command()).decision()).as(name).isInstanceOf(Decision.Accepted.class);
            } else if (isWithoutWhatItNeeds(step.command(), state)) {
                here.when(step.command()).thenRefused("notice-required");
            } else {
                here.when(step.command()).thenRefused("not-in-state");
            }
        }
    }

    private static boolean isWithoutWhatItNeeds(DelegateCommand command, DelegateState state) {
        return command instanceof SuspendDelegate && state == GRANTED
                || command instanceof RevokeDelegate && (state == GRANTED || state == SUSPENDED);
    }

    private static List<Event> in(DelegateState state) {
        return switch (state) {
            case NOMINATED -> List.of(HOME.nominated("ada"));
            case WAITLISTED -> List.of(HOME.nominated("ada"), HOME.waitlisted("ada"));
            case CONFIRMED -> HOME.recommended("ada").subList(0, 2);
            case VETTED -> HOME.recommended("ada").subList(0, 3);
            case RECOMMENDED -> HOME.recommended("ada");
            case GRANTED -> followed(HOME.granted("ada"));
            case DENIED -> followed(HOME.denied("ada"));
            case REVOKED -> followed(HOME.granted("ada"), HOME.revoked("ada"));
            case SUBSTITUTED ->
                List.of(HOME.nominated("ada"), HOME.confirmed("ada"), HOME.nominated("eve"), HOME.substituted("ada", "eve"));
            case SUSPENDED -> followed(HOME.hostLost("ada", 1));
            case WITHDRAWN -> followed(HOME.withdrawn("ada"));
            case LAPSED -> followed(HOME.lapsed("ada"));
        };
    }

    private static List<Event> followed(Event... last) {
        return Stream.concat(HOME.recommended("ada").stream(), Stream.of(last)).toList();
    }
}
