package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.CONFIRMED;
import static org.lintel.language.delegate.DelegateState.DENIED;
import static org.lintel.language.delegate.DelegateState.GRANTED;
import static org.lintel.language.delegate.DelegateState.LAPSED;
import static org.lintel.language.delegate.DelegateState.NOMINATED;
import static org.lintel.language.delegate.DelegateState.RECOMMENDED;
import static org.lintel.language.delegate.DelegateState.REVOKED;
import static org.lintel.language.delegate.DelegateState.SUBSTITUTED;
import static org.lintel.language.delegate.DelegateState.SUSPENDED;
import static org.lintel.language.delegate.DelegateState.VETTED;
import static org.lintel.language.delegate.DelegateState.WAITLISTED;
import static org.lintel.language.delegate.DelegateState.WITHDRAWN;

import java.time.Instant;
import java.util.List;

import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateConfirmed;
import org.lintel.language.delegate.DelegateDeadlineExtended;
import org.lintel.language.delegate.DelegateDeadlineMissExplained;
import org.lintel.language.delegate.DelegateDeadlineMissed;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateHostRestored;
import org.lintel.language.delegate.DelegateInterimReliefGranted;
import org.lintel.language.delegate.DelegateLapsed;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateNoticeAnswered;
import org.lintel.language.delegate.DelegateNoticeDispatchedAgain;
import org.lintel.language.delegate.DelegateNoticeGiven;
import org.lintel.language.delegate.DelegateNoticeOpened;
import org.lintel.language.delegate.DelegateNoticeUndeliverable;
import org.lintel.language.delegate.DelegatePromoted;
import org.lintel.language.delegate.DelegateRecommended;
import org.lintel.language.delegate.DelegateRecordsErased;
import org.lintel.language.delegate.DelegateRehosted;
import org.lintel.language.delegate.DelegateReinstated;
import org.lintel.language.delegate.DelegateReminderGiven;
import org.lintel.language.delegate.DelegateRetentionBegan;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.DelegateSubstituted;
import org.lintel.language.delegate.DelegateSuspended;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateSuspensionConfirmed;
import org.lintel.language.delegate.DelegateSuspensionLapsed;
import org.lintel.language.delegate.DelegateVetted;
import org.lintel.language.delegate.DelegateWaitlisted;
import org.lintel.language.delegate.DelegateWithdrawn;
import org.lintel.language.delegate.DisplayNameChosen;
import org.lintel.language.delegate.PersonAsked;
import org.lintel.language.delegate.PersonCame;
import org.lintel.language.delegate.PersonInvited;
import org.lintel.language.delegate.VisibilityChosen;

/** A delegate's table of states: where they are after an event, and which states a command belongs to. */
public final class DelegateLifeCycle {
    private static final Refusal PLACE_FREE = new Refusal("deadline-passed",
            "The period to appeal against this act has ended, and the place that was kept meanwhile is free.",
            "Ask another organisation to nominate the person, if they are still to come.").which("delegate-place");

    private DelegateLifeCycle() {}

    /**
     * @param before the delegate whose standing it is: of a substitution both know
     * @return where they stand, what their host lost aside
     */
    static DelegateState after(Delegate before, DelegateEvent event) {
        return switch (event) {
            case DelegateNominated _ -> NOMINATED;
            case DelegateConfirmed _,DelegatePromoted _ -> CONFIRMED;
            case DelegateWaitlisted _ -> WAITLISTED;
            case DelegateSubstituted substituted -> substituted.substitute().equals(before.id()) ? CONFIRMED : SUBSTITUTED;
            case DelegateVetted _ -> VETTED;
            case DelegateRecommended _ -> RECOMMENDED;
            case DelegateGranted _,DelegateReinstated _,DelegateSuspensionLapsed _ -> GRANTED;
            case DelegateDenied _ -> DENIED;
            case DelegateSuspended _,DelegateSuspendedProvisionally _,DelegateSuspensionConfirmed _ -> SUSPENDED;
            case DelegateRevoked _ -> REVOKED;
            case DelegateAppealUpheld upheld -> upheld.restores();
            case DelegateWithdrawn _ -> WITHDRAWN;
            case DelegateLapsed _ -> LAPSED;
            case DelegateHostLost _,DelegateRehosted _,DelegateHostRestored _,VisibilityChosen _,DisplayNameChosen _,PersonInvited _,PersonCame _,PersonAsked _,DelegateNoticeGiven _,DelegateNoticeAnswered _,DelegateNoticeOpened _,DelegateNoticeUndeliverable _,DelegateNoticeDispatchedAgain _,DelegateDeadlineExtended _,DelegateReminderGiven _,DelegateDeadlineMissed _,DelegateDeadlineMissExplained _,DelegateRetentionBegan _,DelegateRecordsErased _,DelegateAppealLodged _,DelegateInterimReliefGranted _,DelegateAppealDismissed _ ->
                before.standing();
        };
    }

    /** Judged before every other rule. */
    public static Rule allows(Delegate delegate, DelegateState... states) {
        return allows(delegate.state(), states);
    }

    static Rule allows(DelegateState state, DelegateState... states) {
        List<DelegateState> allowed = List.of(states);
        return () -> allowed.contains(state)
                ? null
                : StateAllows.refusal("delegate",
                        "The delegate is " + StateAllows.words(state) + "; this is possible only when the delegate is "
                                + StateAllows.words(states) + ".",
                        state, allowed);
    }

    static Rule isOpen(Delegate delegate) {
        return Rule.that(() -> delegate.state().isOpen(), StateAllows.refusal("delegate-ended",
                "The delegate is " + StateAllows.words(delegate.state()) + ": nothing more can be done here.", delegate.state()));
    }

    /** inv-16: a place that was kept for an appeal is freed once, and what would have it back later than that comes too late. */
    static Rule placeIsKept(Delegate delegate, Instant now) {
        return Rule.that(() -> !delegate.isPlaceFree(now), PLACE_FREE);
    }
}
