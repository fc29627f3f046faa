package org.lintel.language.delegate;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.NoticeKind;

/**
 * What a party is told of a delegate by a notice in its inbox. A delegate's notices are numbered from 1 in the order of the events that prompt
 * them, so that everybody who folds the delegate counts alike.
 */
public final class DelegateNotice {
    private DelegateNotice() {}

    /** @return the notice that the event prompts, or null where the party need not be told */
    public static @Nullable NoticeKind promptedBy(DelegateEvent event) {
        return switch (event) {
            case DelegateGranted _ -> NoticeKind.GRANTED;
            case DelegateDenied _ -> NoticeKind.DENIED;
            case DelegateNoticeGiven _ -> NoticeKind.INTENT;
            case DelegateSuspended _ -> NoticeKind.SUSPENDED;
            case DelegateSuspendedProvisionally _ -> NoticeKind.SUSPENDED_IN_EMERGENCY;
            case DelegateSuspensionConfirmed _ -> NoticeKind.SUSPENSION_CONFIRMED;
            case DelegateSuspensionLapsed _ -> NoticeKind.SUSPENSION_LAPSED;
            case DelegateInterimReliefGranted _ -> NoticeKind.INTERIM_RELIEF;
            case DelegateReinstated _ -> NoticeKind.REINSTATED;
            case DelegateRevoked _ -> NoticeKind.REVOKED;
            case DelegateAppealUpheld _ -> NoticeKind.APPEAL_UPHELD;
            case DelegateAppealDismissed _ -> NoticeKind.APPEAL_DISMISSED;
            case DelegateDeadlineExtended _ -> NoticeKind.MORE_TIME;
            case DelegateReminderGiven _ -> NoticeKind.REMINDER;
            case DelegateAppealLodged _,DelegateConfirmed _,DelegateDeadlineMissed _,DelegateDeadlineMissExplained _,DelegateRetentionBegan _,DelegateRecordsErased _,DelegateHostLost _,DelegateHostRestored _,DelegateLapsed _,DelegateNominated _,DelegateNoticeAnswered _,DelegateNoticeDispatchedAgain _,DelegateNoticeOpened _,DelegateNoticeUndeliverable _,DelegatePromoted _,DelegateRecommended _,DelegateRehosted _,DelegateSubstituted _,DelegateVetted _,DelegateWaitlisted _,DelegateWithdrawn _,DisplayNameChosen _,PersonInvited _,PersonCame _,PersonAsked _,VisibilityChosen _ ->
                null;
        };
    }
}
