package org.lintel.views.notices;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
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
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.Condition;
import org.lintel.language.accreditation.ConditionFoundUnmet;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.DeadlineMissExplained;
import org.lintel.language.accreditation.DeadlineMissed;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.Intent;
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
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateDeadlineExtended;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateInterimReliefGranted;
import org.lintel.language.delegate.DelegateNoticeGiven;
import org.lintel.language.delegate.DelegateReinstated;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateSuspended;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateSuspensionConfirmed;
import org.lintel.views.Told;

/**
 * The facts of a notice, of which a letter is worded. It holds what the party may be told, and nothing else.
 *
 * @param intent what is intended against the party, in a notice of intent
 * @param why ground and reasons, of a security ground the gist, in a notice of an adverse act or intent
 * @param reasons those of an act that needs no ground: a reinstatement, interim relief, the decision on an appeal, more time
 * @param asked the missing items, or the question
 * @param conditions of a grant, numbered from 1
 * @param appeal against which act an appeal was decided, or its effect stayed
 * @param restores the state that an upheld appeal put the file in
 * @param decisionDue of a new decision after an upheld appeal, UTC
 * @param confirmBy until when an emergency suspension lapses unless it is confirmed, UTC
 * @param barredUntil until when the organisation cannot ask again, UTC
 */
public record Letter(@Nullable Intent intent, @Nullable Told why, @Nullable Sealed<FreeText> reasons, List<Sealed<FreeText>> asked,
        List<Condition> conditions, @Nullable AppealableAct appeal, @Nullable AccreditationState restores, @Nullable Instant decisionDue,
        @Nullable Instant confirmBy, @Nullable Instant barredUntil) {
    private static final Letter PLAIN = new Letter(null, null, null, List.of(), List.of(), null, null, null, null, null);

    public Letter {
        asked = List.copyOf(asked);
        conditions = List.copyOf(conditions);
    }

    /** @return the facts that the event gives; none where it prompts no notice */
    static Letter of(AccreditationEvent event) {
        return switch (event) {
            case RequestFoundIncomplete e -> asking(e.missing());
            case ClarificationAsked e -> asking(List.of(e.question()));
            case AccreditationGranted e -> new Letter(null, null, null, List.of(), e.conditions(), null, null, null, null, null);
            case AccreditationDenied e -> adverse(e.act(), null, null);
            case NoticeGiven e -> new Letter(e.intent(), Told.of(e.ground(), e.reasons(), e.gist()), null, List.of(), List.of(), null, null,
                    null, null, null);
            case AccreditationSuspended e -> adverse(e.act(), null, null);
            case AccreditationSuspendedProvisionally e -> adverse(e.act(), e.confirmBy(), null);
            case SuspensionConfirmed e -> adverse(e.act(), null, null);
            case AccreditationRevoked e -> adverse(e.act(), null, e.barredUntil());
            case AccreditationReinstated e -> reasoned(e.reasons(), null, null, null);
            case InterimReliefGranted e -> reasoned(e.reasons(), e.against(), null, null);
            case AppealUpheld e -> reasoned(e.reasons(), e.against(), e.restores(), e.decisionDue());
            case AppealDismissed e -> reasoned(e.reasons(), e.against(), null, null);
            case DeadlineExtended e -> reasoned(e.reasons(), null, null, null);
            case RequestClosedWithoutPrejudice _,SuspensionLapsed _,ReminderGiven _,AccreditationRequested _,RequestFoundComplete _,InformationSupplied _,CheckRecorded _,OfficerRecused _,DecisionRecommended _,RecommendationReturned _,NoticeAnswered _,AppealLodged _,RequestWithdrawn _,AccreditationExpired _,DeadlineMissed _,DeadlineMissExplained _,NoticeOpened _,NoticeUndeliverable _,NoticeDispatchedAgain _,ConditionFoundUnmet _,ListingChosen _,RetentionBegan _,RecordsErased _ ->
                PLAIN;
        };
    }

    /** @return the facts that an event about a delegate gives, likewise; it names nobody */
    static Letter of(DelegateEvent event) {
        return switch (event) {
            case DelegateNoticeGiven e ->
                new Letter(e.intent(), Told.of(e.ground(), e.reasons(), e.gist()), null, List.of(), List.of(), null,
                        null, null, null, null);
            case DelegateDenied e -> adverse(e.act(), null, null);
            case DelegateSuspended e -> adverse(e.act(), null, null);
            case DelegateRevoked e -> adverse(e.act(), null, null);
            case DelegateSuspendedProvisionally e -> adverse(e.act(), e.confirmBy(), null);
            case DelegateSuspensionConfirmed e -> adverse(e.act(), null, null);
            case DelegateInterimReliefGranted e -> reasoned(e.reasons(), e.against(), null, null);
            case DelegateReinstated e -> reasoned(e.reasons(), null, null, null);
            case DelegateAppealUpheld e -> reasoned(e.reasons(), e.against(), null, null);
            case DelegateAppealDismissed e -> reasoned(e.reasons(), e.against(), null, null);
            case DelegateDeadlineExtended e -> reasoned(e.reasons(), null, null, null);
            default -> PLAIN;
        };
    }

    private static Letter asking(List<Sealed<FreeText>> asked) {
        return new Letter(null, null, null, asked, List.of(), null, null, null, null, null);
    }

    private static Letter adverse(AdverseAct act, @Nullable Instant confirmBy, @Nullable Instant barredUntil) {
        return new Letter(null, Told.of(act), null, List.of(), List.of(), null, null, null, confirmBy, barredUntil);
    }

    private static Letter reasoned(@Nullable Sealed<FreeText> reasons, @Nullable AppealableAct appeal,
            @Nullable AccreditationState restores,
            @Nullable Instant decisionDue) {
        return new Letter(null, null, reasons, List.of(), List.of(), appeal, restores, decisionDue, null, null);
    }
}
