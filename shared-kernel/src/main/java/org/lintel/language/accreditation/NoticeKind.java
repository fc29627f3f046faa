package org.lintel.language.accreditation;

import org.jspecify.annotations.Nullable;

/**
 * What a party is told by a notice in its inbox. A file's notices are numbered from 1 in the order of the events that prompt them, so that
 * everybody who folds the file counts alike.
 */
public enum NoticeKind {
    INFORMATION_NEEDED(TimeLimit.INFORMATION),
    QUESTION(TimeLimit.INFORMATION),
    GRANTED(null),
    DENIED(TimeLimit.APPEAL),
    CLOSED(TimeLimit.APPEAL),
    INTENT(TimeLimit.NOTICE_REPLY),
    SUSPENDED(TimeLimit.APPEAL),
    SUSPENDED_IN_EMERGENCY(TimeLimit.APPEAL),
    SUSPENSION_CONFIRMED(TimeLimit.APPEAL),
    SUSPENSION_LAPSED(null),
    REINSTATED(null),
    REVOKED(TimeLimit.APPEAL),
    INTERIM_RELIEF(null),
    APPEAL_UPHELD(null),
    APPEAL_DISMISSED(null),
    MORE_TIME(null),
    REMINDER(null);

    private final @Nullable TimeLimit starts;

    NoticeKind(@Nullable TimeLimit starts) {
        this.starts = starts;
    }

    /** @return the party's period that begins with this notice, or null */
    public @Nullable TimeLimit starts() {
        return starts;
    }

    /** @return the notice that the event prompts, or null where the party need not be told */
    public static @Nullable NoticeKind promptedBy(AccreditationEvent event) {
        return switch (event) {
            case RequestFoundIncomplete _ -> INFORMATION_NEEDED;
            case ClarificationAsked _ -> QUESTION;
            case AccreditationGranted _ -> GRANTED;
            case AccreditationDenied _ -> DENIED;
            case RequestClosedWithoutPrejudice _ -> CLOSED;
            case NoticeGiven _ -> INTENT;
            case AccreditationSuspended _ -> SUSPENDED;
            case AccreditationSuspendedProvisionally _ -> SUSPENDED_IN_EMERGENCY;
            case SuspensionConfirmed _ -> SUSPENSION_CONFIRMED;
            case SuspensionLapsed _ -> SUSPENSION_LAPSED;
            case AccreditationReinstated _ -> REINSTATED;
            case AccreditationRevoked _ -> REVOKED;
            case InterimReliefGranted _ -> INTERIM_RELIEF;
            case AppealUpheld _ -> APPEAL_UPHELD;
            case AppealDismissed _ -> APPEAL_DISMISSED;
            case DeadlineExtended _ -> MORE_TIME;
            case ReminderGiven _ -> REMINDER;
            case AccreditationRequested _,RequestFoundComplete _,InformationSupplied _,CheckRecorded _,OfficerRecused _,DecisionRecommended _,RecommendationReturned _,NoticeAnswered _,AppealLodged _,RequestWithdrawn _,AccreditationExpired _,DeadlineMissed _,DeadlineMissExplained _,NoticeOpened _,NoticeUndeliverable _,NoticeDispatchedAgain _,ConditionFoundUnmet _,ListingChosen _,RetentionBegan _,RecordsErased _ ->
                null;
        };
    }
}
