package org.lintel.application.delegate;

import static org.lintel.language.SealedField.DELEGATE_APPEAL_REASONS;
import static org.lintel.language.SealedField.DELEGATE_CONFIRMATION_REASONS;
import static org.lintel.language.SealedField.DELEGATE_DENIAL_GIST;
import static org.lintel.language.SealedField.DELEGATE_DENIAL_REASONS;
import static org.lintel.language.SealedField.DELEGATE_EXTENSION_REASONS;
import static org.lintel.language.SealedField.DELEGATE_NOTICE_GIST;
import static org.lintel.language.SealedField.DELEGATE_NOTICE_REASONS;
import static org.lintel.language.SealedField.DELEGATE_NOTICE_REPLY;
import static org.lintel.language.SealedField.DELEGATE_REINSTATEMENT_REASONS;
import static org.lintel.language.SealedField.DELEGATE_RELIEF_REASONS;
import static org.lintel.language.SealedField.DELEGATE_REVOCATION_GIST;
import static org.lintel.language.SealedField.DELEGATE_REVOCATION_REASONS;
import static org.lintel.language.SealedField.DELEGATE_RULING_REASONS;
import static org.lintel.language.SealedField.DELEGATE_SUSPENSION_GIST;
import static org.lintel.language.SealedField.DELEGATE_SUSPENSION_REASONS;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lintel.application.sealing.Opener;
import org.lintel.decisions.History;
import org.lintel.language.Event;
import org.lintel.language.FreeText;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Sealed;
import org.lintel.language.SealedField;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateDeadlineExtended;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateInterimReliefGranted;
import org.lintel.language.delegate.DelegateNoticeAnswered;
import org.lintel.language.delegate.DelegateNoticeGiven;
import org.lintel.language.delegate.DelegateReinstated;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateSuspended;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateSuspensionConfirmed;
import org.lintel.language.delegate.DelegateSuspensionLapsed;
import org.lintel.views.Told;

/** What was done against a delegate and what the party said to it, in words, the earliest first. */
final class CourseOfDueProcess {
    private static final SealedField[] REASONS = {DELEGATE_DENIAL_REASONS, DELEGATE_NOTICE_REASONS, DELEGATE_SUSPENSION_REASONS,
            DELEGATE_CONFIRMATION_REASONS, DELEGATE_REVOCATION_REASONS};
    private static final SealedField[] GISTS = {DELEGATE_DENIAL_GIST, DELEGATE_NOTICE_GIST, DELEGATE_SUSPENSION_GIST,
            DELEGATE_REVOCATION_GIST};

    private CourseOfDueProcess() {}

    /**
     * One step.
     *
     * @param at when it was recorded, UTC
     * @param ground of an act or intent; otherwise null
     * @param until until when the party can reply or appeal, as it was said then, or the panel is to decide, UTC; null where nothing ends
     * @param text reasons, gist or reply; null where nobody wrote any
     */
    record StepAnswer(CourseStep step, Instant at, @Nullable Ground ground, @Nullable Instant until, @Nullable FreeText text) {
        /** Withholds the text. */
        @Override
        public String toString() {
            return "StepAnswer[" + step + "]";
        }
    }

    /** @param party whether its reader is the party, who of a security ground is told the gist (inv-8) */
    static List<StepAnswer> of(History history, Opener open, boolean party) {
        return history.recorded().stream().map(recorded -> step(recorded, open, party)).filter(Objects::nonNull).toList();
    }

    private static @Nullable StepAnswer step(RecordedEvent recorded, Opener open, boolean party) {
        Instant at = recorded.recordedAt();
        Event event = recorded.event();
        return switch (event) {
            case DelegateDenied act -> against(CourseStep.DENIED, at, act.act().ground(), act.act().reasons(), act.act().gist(),
                    act.appealUntil(), open, party);
            case DelegateNoticeGiven given -> against(CourseStep.NOTICE_GIVEN, at, given.ground(), given.reasons(), given.gist(),
                    given.replyPeriod().endsAt(), open, party);
            case DelegateSuspended act -> against(CourseStep.SUSPENDED, at, act.act().ground(), act.act().reasons(), act.act().gist(),
                    act.appealUntil(), open, party);
            case DelegateSuspendedProvisionally act -> against(CourseStep.SUSPENDED_IN_EMERGENCY, at, act.act().ground(),
                    act.act().reasons(), act.act().gist(), act.appealUntil(), open, party);
            case DelegateSuspensionConfirmed act -> against(CourseStep.SUSPENSION_CONFIRMED, at, act.act().ground(), act.act().reasons(),
                    act.act().gist(), act.act().appealUntil(), open, party);
            case DelegateSuspensionLapsed _ -> new StepAnswer(CourseStep.SUSPENSION_LAPSED, at, null, null, null);
            case DelegateRevoked act -> against(CourseStep.REVOKED, at, act.act().ground(), act.act().reasons(), act.act().gist(),
                    act.appealUntil(), open, party);
            case DelegateNoticeAnswered answered ->
                new StepAnswer(CourseStep.REPLIED, at, null, null, open.text(answered.reply(), DELEGATE_NOTICE_REPLY));
            case DelegateDeadlineExtended more -> new StepAnswer(CourseStep.MORE_TIME_GIVEN, at, null, more.period().endsAt(),
                    open.textOrNull(more.reasons(), DELEGATE_EXTENSION_REASONS));
            case DelegateReinstated cured ->
                new StepAnswer(CourseStep.REINSTATED, at, null, null, open.text(cured.reasons(), DELEGATE_REINSTATEMENT_REASONS));
            case DelegateAppealLodged appeal -> new StepAnswer(CourseStep.APPEALED, at, null, appeal.decisionDue(),
                    open.text(appeal.reasons(), DELEGATE_APPEAL_REASONS));
            case DelegateInterimReliefGranted relief ->
                new StepAnswer(CourseStep.RELIEVED, at, null, null, open.text(relief.reasons(), DELEGATE_RELIEF_REASONS));
            case DelegateAppealUpheld ruling ->
                new StepAnswer(CourseStep.APPEAL_UPHELD, at, null, null, open.text(ruling.reasons(), DELEGATE_RULING_REASONS));
            case DelegateAppealDismissed ruling ->
                new StepAnswer(CourseStep.APPEAL_DISMISSED, at, null, null, open.text(ruling.reasons(), DELEGATE_RULING_REASONS));
            default -> null;
        };
    }

    private static StepAnswer against(CourseStep step, Instant at, Ground ground, Sealed<FreeText> reasons,
            @Nullable Sealed<FreeText> gist, Instant until, Opener open, boolean party) {
        Told told = party ? Told.of(ground, reasons, gist) : new Told(ground, reasons, gist);
        FreeText text = told.reasons() == null ? open.textOrNull(told.gist(), GISTS) : open.text(told.reasons(), REASONS);
        return new StepAnswer(step, at, ground, until, text);
    }
}
