package org.lintel.views;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
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
import org.lintel.language.accreditation.AppealableAct;
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

/**
 * The acts that the party could appeal against, and its appeals that are open. A provisional suspension and its confirmation are one
 * act.
 *
 * @param acts how many acts there were; only the latest can be appealed
 * @param isLatestActAppealed whether it was appealed already: each can be appealed once
 * @param open the oldest first, in which order they are decided
 */
public record Appeals(int acts, boolean isLatestActAppealed, List<Appeal> open) {
    static final Appeals NONE = new Appeals(0, false, List.of());

    /**
     * An appeal that awaits its decision.
     *
     * @param act the number of the act in the file, from 1
     * @param decisionDue the last moment for the review panel, UTC
     * @param stayed whether interim relief was granted
     */
    public record Appeal(int act, AppealableAct against, Instant decisionDue, boolean stayed) {
        private Appeal withRelief() {
            return new Appeal(act, against, decisionDue, true);
        }
    }

    public Appeals {
        open = List.copyOf(open);
    }

    /** @return the appeal that is decided next, or null where none is open */
    public @Nullable Appeal oldest() {
        return open.isEmpty() ? null : open.getFirst();
    }

    /** @return whether interim relief keeps the latest act from having effect */
    boolean stayLatestAct() {
        return open.stream().anyMatch(appeal -> appeal.stayed() && appeal.act() == acts);
    }

    static boolean canBeLodgedIn(AccreditationState state) {
        return switch (state) {
            case DENIED, CLOSED, SUSPENDED, REVOKED -> true;
            case SUBMITTED, AWAITING_INFORMATION, VETTING, AWAITING_APPROVAL, ACTIVE, WITHDRAWN, EXPIRED -> false;
        };
    }

    Appeals after(AccreditationEvent event) {
        return switch (event) {
            case AccreditationDenied _,RequestClosedWithoutPrejudice _,AccreditationSuspended _,AccreditationSuspendedProvisionally _,AccreditationRevoked _ ->
                new Appeals(acts + 1, false, open);
            case AppealLodged e -> new Appeals(acts, true, Stream
                    .concat(open.stream(), Stream.of(new Appeal(acts, e.against(), e.decisionDue(), false))).toList());
            case InterimReliefGranted _ ->
                new Appeals(acts, isLatestActAppealed, open.stream().map(one -> one == oldest() ? one.withRelief() : one).toList());
            case AppealUpheld _,AppealDismissed _ -> new Appeals(acts, isLatestActAppealed, open.stream().skip(1).toList());
            case AccreditationRequested _,RequestFoundComplete _,RequestFoundIncomplete _,InformationSupplied _,ClarificationAsked _,CheckRecorded _,OfficerRecused _,DecisionRecommended _,RecommendationReturned _,AccreditationGranted _,NoticeGiven _,NoticeAnswered _,SuspensionConfirmed _,SuspensionLapsed _,AccreditationReinstated _,RequestWithdrawn _,AccreditationExpired _,DeadlineMissed _,DeadlineMissExplained _,DeadlineExtended _,ReminderGiven _,NoticeOpened _,NoticeUndeliverable _,NoticeDispatchedAgain _,ConditionFoundUnmet _,ListingChosen _,RetentionBegan _,RecordsErased _ ->
                this;
        };
    }
}
