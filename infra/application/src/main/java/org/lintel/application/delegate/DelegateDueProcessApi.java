package org.lintel.application.delegate;

import static org.lintel.language.Role.APP;
import static org.lintel.language.Role.REV;
import static org.lintel.language.Role.SEC;
import static org.lintel.language.Role.SEN;
import static org.lintel.language.SealedField.DELEGATE_APPEAL_REASONS;
import static org.lintel.language.SealedField.DELEGATE_CONFIRMATION_REASONS;
import static org.lintel.language.SealedField.DELEGATE_EXTENSION_REASONS;
import static org.lintel.language.SealedField.DELEGATE_MISS_NOTE;
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

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.sealing.Sealer;
import org.lintel.decisions.Command;
import org.lintel.decisions.delegate.ConfirmDelegateSuspension;
import org.lintel.decisions.delegate.DecideDelegateAppeal;
import org.lintel.decisions.delegate.ExplainMissedDelegateDeadline;
import org.lintel.decisions.delegate.ExtendDelegateDeadline;
import org.lintel.decisions.delegate.GiveDelegateNotice;
import org.lintel.decisions.delegate.GrantDelegateInterimRelief;
import org.lintel.decisions.delegate.LodgeDelegateAppeal;
import org.lintel.decisions.delegate.ReinstateDelegate;
import org.lintel.decisions.delegate.ReplyToDelegateNotice;
import org.lintel.decisions.delegate.RevokeDelegate;
import org.lintel.decisions.delegate.SuspendDelegate;
import org.lintel.decisions.delegate.SuspendDelegateInEmergency;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.FreeText;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.configuration.TimeLimits;
import org.lintel.language.delegate.DelegateId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The commands of due process on delegates: notice, reply, suspension, reinstatement, revocation and appeal, as for accreditations. */
@RestController
@RequestMapping("/api/delegates")
final class DelegateDueProcessApi {
    private final DelegateCommands commands;

    DelegateDueProcessApi(DelegateCommands commands) {
        this.commands = commands;
    }

    record DelegateNoticeBody(Intent intent, @Nullable String ground, FreeText reasons, @Nullable FreeText gist) implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new GiveDelegateNotice(delegate, intent, new Justification(ground, seal.text(reasons, DELEGATE_NOTICE_REASONS),
                    seal.textOrNull(gist, DELEGATE_NOTICE_GIST)), sender.as(SEC));
        }
    }

    record DelegateReplyBody(FreeText reply) implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new ReplyToDelegateNotice(delegate, seal.text(reply, DELEGATE_NOTICE_REPLY), sender.as(APP));
        }
    }

    record DelegateSuspensionBody(@Nullable String ground, FreeText reasons, @Nullable FreeText gist) implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new SuspendDelegate(delegate, new Justification(ground, seal.text(reasons, DELEGATE_SUSPENSION_REASONS),
                    seal.textOrNull(gist, DELEGATE_SUSPENSION_GIST)), sender.as(SEN));
        }
    }

    /** @param partyHeard whether the party could be heard first; not where nothing is said */
    record DelegateEmergencyBody(@Nullable String ground, FreeText reasons, @Nullable FreeText gist,
            @Nullable Boolean partyHeard) implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new SuspendDelegateInEmergency(delegate, new Justification(ground, seal.text(reasons, DELEGATE_SUSPENSION_REASONS),
                    seal.textOrNull(gist, DELEGATE_SUSPENSION_GIST)), seal.keyOf(reasons), Boolean.TRUE.equals(partyHeard), sender.as(SEC));
        }
    }

    record DelegateConfirmationBody(FreeText reasons) implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new ConfirmDelegateSuspension(delegate, seal.text(reasons, DELEGATE_CONFIRMATION_REASONS), sender.as(SEN));
        }
    }

    record DelegateReinstatementBody(FreeText reasons) implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new ReinstateDelegate(delegate, seal.text(reasons, DELEGATE_REINSTATEMENT_REASONS), sender.as(SEN));
        }
    }

    record DelegateRevocationBody(@Nullable String ground, FreeText reasons, @Nullable FreeText gist) implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new RevokeDelegate(delegate, new Justification(ground, seal.text(reasons, DELEGATE_REVOCATION_REASONS),
                    seal.textOrNull(gist, DELEGATE_REVOCATION_GIST)), sender.as(SEN));
        }
    }

    record DelegateAppealBody(FreeText reasons) implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new LodgeDelegateAppeal(delegate, seal.text(reasons, DELEGATE_APPEAL_REASONS), sender.as(APP));
        }
    }

    record DelegateReliefBody(FreeText reasons) implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new GrantDelegateInterimRelief(delegate, seal.text(reasons, DELEGATE_RELIEF_REASONS), sender.as(REV));
        }
    }

    record DelegateRulingBody(boolean upheld, FreeText reasons) implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new DecideDelegateAppeal(delegate, upheld, seal.text(reasons, DELEGATE_RULING_REASONS), sender.as(REV));
        }
    }

    /** @param workingDays counted from the end of the period or, where that is past, from now */
    record DelegateExtensionBody(TimeLimit limit, int workingDays, FreeText reasons) implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            if (workingDays < 1 || workingDays > TimeLimits.LONGEST_DAYS) {
                throw ProblemException.malformed("workingDays", "not-acceptable", "An extension has 1 to 366 working days.");
            }
            return new ExtendDelegateDeadline(delegate, limit, workingDays, seal.text(reasons, DELEGATE_EXTENSION_REASONS), sender.as(SEC));
        }
    }

    record DelegateExplanationBody(TimeLimit limit, MissReason reason, @Nullable FreeText note) implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new ExplainMissedDelegateDeadline(delegate, limit, reason, seal.textOrNull(note, DELEGATE_MISS_NOTE), sender.as(SEC));
        }
    }

    @PostMapping("/{id}/give-notice")
    DelegateAnswer giveNotice(@PathVariable String id, @RequestBody DelegateNoticeBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/reply-to-notice")
    DelegateAnswer replyToNotice(@PathVariable String id, @RequestBody DelegateReplyBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/suspend")
    DelegateAnswer suspend(@PathVariable String id, @RequestBody DelegateSuspensionBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/suspend-in-emergency")
    DelegateAnswer suspendInEmergency(@PathVariable String id, @RequestBody DelegateEmergencyBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/confirm-suspension")
    DelegateAnswer confirmSuspension(@PathVariable String id, @RequestBody DelegateConfirmationBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/reinstate")
    DelegateAnswer reinstate(@PathVariable String id, @RequestBody DelegateReinstatementBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/revoke")
    DelegateAnswer revoke(@PathVariable String id, @RequestBody DelegateRevocationBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/appeal")
    DelegateAnswer appeal(@PathVariable String id, @RequestBody DelegateAppealBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/grant-interim-relief")
    DelegateAnswer grantInterimRelief(@PathVariable String id, @RequestBody DelegateReliefBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/decide-appeal")
    DelegateAnswer decideAppeal(@PathVariable String id, @RequestBody DelegateRulingBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/extend-deadline")
    DelegateAnswer extendDeadline(@PathVariable String id, @RequestBody DelegateExtensionBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/explain-missed-deadline")
    DelegateAnswer explainMissedDeadline(@PathVariable String id, @RequestBody DelegateExplanationBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }
}
