package org.lintel.application.accreditation;

import static org.lintel.language.Role.APP;
import static org.lintel.language.Role.REV;
import static org.lintel.language.Role.SEC;
import static org.lintel.language.Role.SEN;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.security.Fingerprints;
import org.lintel.decisions.accreditation.CloseLapsed;
import org.lintel.decisions.accreditation.ConfirmSuspension;
import org.lintel.decisions.accreditation.DecideAppeal;
import org.lintel.decisions.accreditation.ExplainMissedDeadline;
import org.lintel.decisions.accreditation.ExtendDeadline;
import org.lintel.decisions.accreditation.FindConditionUnmet;
import org.lintel.decisions.accreditation.GrantInterimRelief;
import org.lintel.decisions.accreditation.Justification;
import org.lintel.decisions.accreditation.LodgeAppeal;
import org.lintel.decisions.accreditation.ReinstateAccreditation;
import org.lintel.decisions.accreditation.SuspendAccreditation;
import org.lintel.decisions.accreditation.SuspendInEmergency;
import org.lintel.language.FreeText;
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
    private final Fingerprints fingerprints;

    DueProcessApi(FileCommands commands, Fingerprints fingerprints) {
        this.commands = commands;
        this.fingerprints = fingerprints;
    }

    /** @param partyHeard whether the party could be heard first; not where nothing is said */
    record EmergencyBody(@Nullable String ground, FreeText reasons, @Nullable FreeText gist, @Nullable Boolean partyHeard) {}

    record SuspensionBody(@Nullable String ground, FreeText reasons, @Nullable FreeText gist) {}

    record GivenReasonsBody(FreeText reasons) {}

    record RulingBody(boolean upheld, FreeText reasons) {}

    record NothingBody() {}

    /** @param workingDays counted from the end of the period or, where that is past, from now */
    record ExtensionBody(TimeLimit limit, int workingDays, FreeText reasons) {}

    record ExplanationBody(TimeLimit limit, MissReason reason, @Nullable FreeText note) {}

    /** @param condition its number in the grant, from 1 */
    record UnmetConditionBody(int condition, FreeText reasons, @Nullable FreeText gist) {}

    @PostMapping("/{id}/suspend")
    FileState suspend(@PathVariable String id, @RequestBody SuspensionBody body, Sender sender) {
        return commands.carryOut(id, sender, file -> new SuspendAccreditation(file,
                new Justification(body.ground, body.reasons, body.gist), sender.as(SEN)));
    }

    @PostMapping("/{id}/suspend-in-emergency")
    FileState suspendInEmergency(@PathVariable String id, @RequestBody EmergencyBody body, Sender sender) {
        FreeText facts = body.reasons;
        return commands.carryOut(id, sender, file -> new SuspendInEmergency(file, new Justification(body.ground, body.reasons, body.gist),
                fingerprints.of(facts), Boolean.TRUE.equals(body.partyHeard), sender.as(SEC)));
    }

    @PostMapping("/{id}/confirm-suspension")
    FileState confirmSuspension(@PathVariable String id, @RequestBody GivenReasonsBody body, Sender sender) {
        return commands.carryOut(id, sender, file -> new ConfirmSuspension(file, body.reasons, sender.as(SEN)));
    }

    @PostMapping("/{id}/reinstate")
    FileState reinstate(@PathVariable String id, @RequestBody GivenReasonsBody body, Sender sender) {
        return commands.carryOut(id, sender, file -> new ReinstateAccreditation(file, body.reasons, sender.as(SEN)));
    }

    @PostMapping("/{id}/close-lapsed")
    FileState closeLapsed(@PathVariable String id, @RequestBody NothingBody body, Sender sender) {
        return commands.carryOut(id, sender, file -> new CloseLapsed(file, sender.as(SEC)));
    }

    @PostMapping("/{id}/appeal")
    FileState appeal(@PathVariable String id, @RequestBody GivenReasonsBody body, Sender sender) {
        return commands.carryOut(id, sender, file -> new LodgeAppeal(file, body.reasons, sender.as(APP)));
    }

    @PostMapping("/{id}/grant-interim-relief")
    FileState grantInterimRelief(@PathVariable String id, @RequestBody GivenReasonsBody body, Sender sender) {
        return commands.carryOut(id, sender, file -> new GrantInterimRelief(file, body.reasons, sender.as(REV)));
    }

    @PostMapping("/{id}/decide-appeal")
    FileState decideAppeal(@PathVariable String id, @RequestBody RulingBody body, Sender sender) {
        return commands.carryOut(id, sender, file -> new DecideAppeal(file, body.upheld, body.reasons, sender.as(REV)));
    }

    @PostMapping("/{id}/extend-deadline")
    FileState extendDeadline(@PathVariable String id, @RequestBody ExtensionBody body, Sender sender) {
        if (body.workingDays < 1 || body.workingDays > TimeLimits.LONGEST_DAYS) {
            throw ProblemException.malformed("workingDays", "not-acceptable", "An extension has 1 to 366 working days.");
        }
        return commands.carryOut(id, sender,
                file -> new ExtendDeadline(file, body.limit, body.workingDays, body.reasons, sender.as(SEC)));
    }

    @PostMapping("/{id}/explain-missed-deadline")
    FileState explainMissedDeadline(@PathVariable String id, @RequestBody ExplanationBody body, Sender sender) {
        return commands.carryOut(id, sender,
                file -> new ExplainMissedDeadline(file, body.limit, body.reason, body.note, sender.as(SEC)));
    }

    @PostMapping("/{id}/find-condition-unmet")
    FileState findConditionUnmet(@PathVariable String id, @RequestBody UnmetConditionBody body, Sender sender) {
        return commands.carryOut(id, sender,
                file -> new FindConditionUnmet(file, body.condition, body.reasons, body.gist, sender.as(SEC)));
    }
}
