package org.lintel.application.accreditation;

import static org.lintel.language.Role.APP;
import static org.lintel.language.Role.REV;
import static org.lintel.language.Role.SEC;
import static org.lintel.language.Role.SEN;
import static org.lintel.language.SealedField.APPEAL_REASONS;
import static org.lintel.language.SealedField.CONFIRMATION_REASONS;
import static org.lintel.language.SealedField.EXTENSION_REASONS;
import static org.lintel.language.SealedField.MISS_NOTE;
import static org.lintel.language.SealedField.NOTICE_GIST;
import static org.lintel.language.SealedField.NOTICE_REASONS;
import static org.lintel.language.SealedField.REINSTATEMENT_REASONS;
import static org.lintel.language.SealedField.RELIEF_REASONS;
import static org.lintel.language.SealedField.RULING_REASONS;
import static org.lintel.language.SealedField.SUSPENSION_GIST;
import static org.lintel.language.SealedField.SUSPENSION_REASONS;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.sealing.Sealer;
import org.lintel.decisions.Command;
import org.lintel.decisions.accreditation.CloseLapsed;
import org.lintel.decisions.accreditation.ConfirmSuspension;
import org.lintel.decisions.accreditation.DecideAppeal;
import org.lintel.decisions.accreditation.ExplainMissedDeadline;
import org.lintel.decisions.accreditation.ExtendDeadline;
import org.lintel.decisions.accreditation.FindConditionUnmet;
import org.lintel.decisions.accreditation.GrantInterimRelief;
import org.lintel.decisions.accreditation.LodgeAppeal;
import org.lintel.decisions.accreditation.ReinstateAccreditation;
import org.lintel.decisions.accreditation.SuspendAccreditation;
import org.lintel.decisions.accreditation.SuspendInEmergency;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.FreeText;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.configuration.TimeLimits;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The commands of due process on accreditations: suspension, appeal, and what time limits ask for. */
@RestController
@RequestMapping("/api/accreditations")
final class DueProcessApi {
    private final FileCommands commands;

    DueProcessApi(FileCommands commands) {
        this.commands = commands;
    }

    record SuspensionBody(@Nullable String ground, FreeText reasons, @Nullable FreeText gist) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new SuspendAccreditation(file, new Justification(ground, seal.text(reasons, SUSPENSION_REASONS),
                    seal.textOrNull(gist, SUSPENSION_GIST)), sender.as(SEN));
        }
    }

    /** @param partyHeard whether the party could be heard first; not where nothing is said */
    record EmergencyBody(@Nullable String ground, FreeText reasons, @Nullable FreeText gist,
            @Nullable Boolean partyHeard) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new SuspendInEmergency(file, new Justification(ground, seal.text(reasons, SUSPENSION_REASONS),
                    seal.textOrNull(gist, SUSPENSION_GIST)), seal.keyOf(reasons),
                    Boolean.TRUE.equals(partyHeard), sender.as(SEC));
        }
    }

    record ConfirmationBody(FreeText reasons) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new ConfirmSuspension(file, seal.text(reasons, CONFIRMATION_REASONS), sender.as(SEN));
        }
    }

    record ReinstatementBody(FreeText reasons) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new ReinstateAccreditation(file, seal.text(reasons, REINSTATEMENT_REASONS), sender.as(SEN));
        }
    }

    record ClosureBody() implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new CloseLapsed(file, sender.as(SEC));
        }
    }

    record AppealBody(FreeText reasons) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new LodgeAppeal(file, seal.text(reasons, APPEAL_REASONS), sender.as(APP));
        }
    }

    record ReliefBody(FreeText reasons) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new GrantInterimRelief(file, seal.text(reasons, RELIEF_REASONS), sender.as(REV));
        }
    }

    record RulingBody(boolean upheld, FreeText reasons) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new DecideAppeal(file, upheld, seal.text(reasons, RULING_REASONS), sender.as(REV));
        }
    }

    /** @param workingDays counted from the end of the period or, where that is past, from now */
    record ExtensionBody(TimeLimit limit, int workingDays, FreeText reasons) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            if (workingDays < 1 || workingDays > TimeLimits.LONGEST_DAYS) {
                throw ProblemException.malformed("workingDays", "not-acceptable", "An extension has 1 to 366 working days.");
            }
            return new ExtendDeadline(file, limit, workingDays, seal.text(reasons, EXTENSION_REASONS), sender.as(SEC));
        }
    }

    record ExplanationBody(TimeLimit limit, MissReason reason, @Nullable FreeText note) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new ExplainMissedDeadline(file, limit, reason, seal.textOrNull(note, MISS_NOTE), sender.as(SEC));
        }
    }

    /** @param condition its number in the grant, from 1 */
    record UnmetConditionBody(int condition, FreeText reasons, @Nullable FreeText gist) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new FindConditionUnmet(file, condition, seal.text(reasons, NOTICE_REASONS), seal.textOrNull(gist, NOTICE_GIST),
                    sender.as(SEC));
        }
    }

    @PostMapping("/{id}/suspend")
    FileState suspend(@PathVariable String id, @RequestBody SuspensionBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/suspend-in-emergency")
    FileState suspendInEmergency(@PathVariable String id, @RequestBody EmergencyBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/confirm-suspension")
    FileState confirmSuspension(@PathVariable String id, @RequestBody ConfirmationBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/reinstate")
    FileState reinstate(@PathVariable String id, @RequestBody ReinstatementBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/close-lapsed")
    FileState closeLapsed(@PathVariable String id, @RequestBody ClosureBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/appeal")
    FileState appeal(@PathVariable String id, @RequestBody AppealBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/grant-interim-relief")
    FileState grantInterimRelief(@PathVariable String id, @RequestBody ReliefBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/decide-appeal")
    FileState decideAppeal(@PathVariable String id, @RequestBody RulingBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/extend-deadline")
    FileState extendDeadline(@PathVariable String id, @RequestBody ExtensionBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/explain-missed-deadline")
    FileState explainMissedDeadline(@PathVariable String id, @RequestBody ExplanationBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/find-condition-unmet")
    FileState findConditionUnmet(@PathVariable String id, @RequestBody UnmetConditionBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }
}
