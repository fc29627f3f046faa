package org.lintel.views;

import static org.lintel.language.accreditation.AccreditationState.ACTIVE;
import static org.lintel.language.accreditation.AccreditationState.AWAITING_APPROVAL;
import static org.lintel.language.accreditation.AccreditationState.AWAITING_INFORMATION;
import static org.lintel.language.accreditation.AccreditationState.CLOSED;
import static org.lintel.language.accreditation.AccreditationState.DENIED;
import static org.lintel.language.accreditation.AccreditationState.EXPIRED;
import static org.lintel.language.accreditation.AccreditationState.REVOKED;
import static org.lintel.language.accreditation.AccreditationState.SUBMITTED;
import static org.lintel.language.accreditation.AccreditationState.SUSPENDED;
import static org.lintel.language.accreditation.AccreditationState.VETTING;
import static org.lintel.language.accreditation.AccreditationState.WITHDRAWN;

import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationExpired;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.ConditionFoundUnmet;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.DeadlineMissExplained;
import org.lintel.language.accreditation.DeadlineMissed;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.InterimReliefGranted;
import org.lintel.language.accreditation.ListingChosen;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeDispatchedAgain;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.NoticeOpened;
import org.lintel.language.accreditation.NoticeUndeliverable;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.accreditation.ReminderGiven;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.accreditation.RetentionBegan;
import org.lintel.language.accreditation.SuspensionConfirmed;
import org.lintel.language.accreditation.SuspensionLapsed;

/** The life cycle's table of states, told once for all views. */
final class LifeCycle {
    private LifeCycle() {}

    static AccreditationState after(AccreditationState state, AccreditationEvent event) {
        return switch (event) {
            case AccreditationRequested _ -> SUBMITTED;
            case RequestFoundIncomplete _,ClarificationAsked _ -> AWAITING_INFORMATION;
            case InformationSupplied e -> e.completenessDue() == null ? VETTING : SUBMITTED;
            case RequestFoundComplete _,RecommendationReturned _ -> VETTING;
            case OfficerRecused _ -> state == AWAITING_APPROVAL ? VETTING : state;
            case DecisionRecommended _ -> AWAITING_APPROVAL;
            case AccreditationGranted _,SuspensionLapsed _,AccreditationReinstated _ -> ACTIVE;
            case AccreditationDenied _ -> DENIED;
            case RequestClosedWithoutPrejudice _ -> CLOSED;
            case AccreditationSuspended _,AccreditationSuspendedProvisionally _,SuspensionConfirmed _ -> SUSPENDED;
            case AccreditationRevoked _ -> REVOKED;
            case AppealUpheld e -> e.restores();
            case RequestWithdrawn _ -> WITHDRAWN;
            case AccreditationExpired _ -> EXPIRED;
            case CheckRecorded _,NoticeGiven _,NoticeAnswered _,AppealLodged _,InterimReliefGranted _,AppealDismissed _,DeadlineMissed _,DeadlineMissExplained _,DeadlineExtended _,ReminderGiven _,NoticeOpened _,NoticeUndeliverable _,NoticeDispatchedAgain _,ConditionFoundUnmet _,ListingChosen _,RetentionBegan _,RecordsErased _ ->
                state;
        };
    }
}
