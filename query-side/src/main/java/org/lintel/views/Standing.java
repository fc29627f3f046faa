package org.lintel.views;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RetentionClass;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.ClarificationAsked;
import org.lintel.language.accreditation.RequestFoundIncomplete;
import org.lintel.language.accreditation.TimeLimit;

/**
 * Where a file stands and what it waits for: what all views know of its life, folded in one place.
 *
 * @param awaitsClarification whether what the applicant supplies next answers a question, and not a list of missing items
 * @param limits every time limit that is running
 * @param appeals those that are open
 * @param notices what the party was told
 * @param clock what was recorded when time had passed
 * @param expires when a granted accreditation ends with its session, UTC; null before a grant
 * @param retention until when what is written in it is kept
 */
public record Standing(AccreditationState state, boolean awaitsClarification, RunningLimits limits, Appeals appeals, NoticesSent notices,
        ClockRecords clock, @Nullable Instant expires, Retention retention) {
    /** @return where a file stands that was just opened */
    public static Standing opened(AccreditationRequested request) {
        return new Standing(AccreditationState.SUBMITTED, false, RunningLimits.NONE, Appeals.NONE, NoticesSent.NONE, ClockRecords.NONE,
                null, Retention.NOT_BEGUN).after(request);
    }

    /** @return where the file stands after the event */
    public Standing after(AccreditationEvent event) {
        AccreditationState next = LifeCycle.after(state, event);
        Appeals appealed = appeals.after(event);
        NoticesSent sent = notices.after(event);
        RunningLimits running = limits.after(event, next, appealed, sent.count());
        boolean over = isOver(next, appealed) && Objects.equals(limits.find(TimeLimit.APPEAL), running.find(TimeLimit.APPEAL));
        return new Standing(next, awaitsClarification(next, event), running, appealed, sent, clock.after(event),
                event instanceof AccreditationGranted granted ? granted.expires() : expires, retention.after(event, over));
    }

    /** @return where the file stands once all that was written into it was erased on request */
    public Standing erased() {
        return new Standing(state, awaitsClarification, limits, appeals, notices, clock, expires,
                retention.erasedAll(RetentionClass.OF_FILES));
    }

    /** @return whether the file has ended and no appeal in it is open; there may still be time to lodge one */
    public boolean isOver() {
        return isOver(state, appeals);
    }

    /**
     * What officers and reviewers see to first. A period to appeal is a right that nobody waits for, and nothing ends it but an appeal:
     * files whose act was not appealed would stay ahead of all work for good.
     *
     * @return the limit that ends first, periods to appeal aside; null where none has an end
     */
    public @Nullable Deadline deadline() {
        return limits.soonest(limit -> limit != TimeLimit.APPEAL);
    }

    /** @return until when the party can do something, whichever ends first, or else when the decision is due; null where neither runs */
    public @Nullable Deadline deadlineForParty() {
        Deadline own = limits.soonest(TimeLimit::bindsTheParty);
        return own != null ? own : limits.soonest(limit -> limit == TimeLimit.DECISION);
    }

    /** @return whether the file is suspended in an emergency and nobody has confirmed it */
    public boolean isProvisional() {
        return limits.find(TimeLimit.CONFIRMATION) != null;
    }

    /** @return whether the act that put the file in its state has no effect until the appeal is decided (inv-12) */
    public boolean isEffectStayed() {
        return Appeals.canBeLodgedIn(state) && appeals.stayLatestAct();
    }

    public boolean hasOpenAppeal() {
        return appeals.oldest() != null;
    }

    public boolean hasUndeliverableNotice() {
        return !notices.undeliverable().isEmpty();
    }

    /** @return how many missed deadlines have no reason on record */
    public int unexplainedMisses() {
        return (int) clock.missed().stream().filter(missed -> !missed.explained()).count();
    }

    private static boolean isOver(AccreditationState state, Appeals appeals) {
        return !state.isOpen() && appeals.oldest() == null;
    }

    private boolean awaitsClarification(AccreditationState next, AccreditationEvent event) {
        return next == AccreditationState.AWAITING_INFORMATION
                && (event instanceof ClarificationAsked || (awaitsClarification && !(event instanceof RequestFoundIncomplete)));
    }
}
