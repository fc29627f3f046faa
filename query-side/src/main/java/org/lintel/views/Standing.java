package org.lintel.views;

import static org.lintel.language.accreditation.AccreditationState.ACTIVE;
import static org.lintel.language.accreditation.AccreditationState.AWAITING_APPROVAL;
import static org.lintel.language.accreditation.AccreditationState.AWAITING_INFORMATION;
import static org.lintel.language.accreditation.AccreditationState.DENIED;
import static org.lintel.language.accreditation.AccreditationState.REVOKED;
import static org.lintel.language.accreditation.AccreditationState.SUBMITTED;
import static org.lintel.language.accreditation.AccreditationState.VETTING;
import static org.lintel.language.accreditation.AccreditationState.WITHDRAWN;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.CheckRecorded;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.InformationSupplied;
import org.lintel.language.accreditation.NoticeAnswered;
import org.lintel.language.accreditation.NoticeGiven;
import org.lintel.language.accreditation.OfficerRecused;
import org.lintel.language.accreditation.RecommendationReturned;
import org.lintel.language.accreditation.RequestFoundComplete;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.RequestWithdrawn;

/**
 * Where a file stands and what it waits for: the life cycle's table of states, told once for all views.
 *
 * @param deadline null where nothing is awaited
 * @param completenessDue the last moment for the completeness check, UTC
 * @param decisionDue the last moment for a decision, UTC
 */
public record Standing(AccreditationState state, @Nullable Deadline deadline, Instant completenessDue, Instant decisionDue) {
    /** @return where a file stands that was just opened */
    public static Standing opened(AccreditationRequested request) {
        return new Standing(SUBMITTED, null, request.completenessDue(), request.decisionDue()).submitted();
    }

    /** @return where the file stands after the event */
    public Standing after(AccreditationEvent event) {
        return switch (event) {
            case AccreditationRequested e -> opened(e);
            case RequestFoundComplete e -> vetting();
            case RequestFoundIncomplete e -> awaiting(new Deadline(e.replyBy(), Deadline.Purpose.MISSING_INFORMATION));
            case InformationSupplied e -> awaitsClarification() ? vetting() : submitted();
            case ClarificationAsked e -> awaiting(new Deadline(e.replyBy(), Deadline.Purpose.CLARIFICATION));
            case CheckRecorded e -> this;
            case OfficerRecused e -> state == AWAITING_APPROVAL ? vetting() : this;
            case DecisionRecommended e -> toBeDecided(AWAITING_APPROVAL);
            case RecommendationReturned e -> vetting();
            case AccreditationGranted e -> settled(ACTIVE);
            case AccreditationDenied e -> settled(DENIED);
            case NoticeGiven e -> with(state, new Deadline(e.replyBy(), Deadline.Purpose.NOTICE_REPLY));
            case NoticeAnswered e -> with(state, null);
            case AccreditationRevoked e -> settled(REVOKED);
            case RequestWithdrawn e -> settled(WITHDRAWN);
        };
    }

    /** @return whether what the applicant supplies next answers a question, and not a list of missing items */
    public boolean awaitsClarification() {
        return state == AWAITING_INFORMATION && deadline != null && deadline.purpose() == Deadline.Purpose.CLARIFICATION;
    }

    private Standing submitted() {
        return with(SUBMITTED, new Deadline(completenessDue, Deadline.Purpose.COMPLETENESS_CHECK));
    }

    private Standing vetting() {
        return toBeDecided(VETTING);
    }

    private Standing toBeDecided(AccreditationState next) {
        return with(next, new Deadline(decisionDue, Deadline.Purpose.DECISION));
    }

    private Standing awaiting(Deadline reply) {
        return with(AWAITING_INFORMATION, reply);
    }

    private Standing settled(AccreditationState outcome) {
        return with(outcome, null);
    }

    private Standing with(AccreditationState next, @Nullable Deadline awaited) {
        return new Standing(next, awaited, completenessDue, decisionDue);
    }
}
