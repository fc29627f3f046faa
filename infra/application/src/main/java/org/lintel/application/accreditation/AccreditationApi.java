package org.lintel.application.accreditation;

import static org.lintel.language.Role.APP;
import static org.lintel.language.Role.SEC;
import static org.lintel.language.Role.SEN;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.Name;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.security.Fingerprints;
import org.lintel.decisions.Command;
import org.lintel.decisions.accreditation.AskClarification;
import org.lintel.decisions.accreditation.CheckCompleteness;
import org.lintel.decisions.accreditation.DenyAccreditation;
import org.lintel.decisions.accreditation.GiveNotice;
import org.lintel.decisions.accreditation.GrantAccreditation;
import org.lintel.decisions.accreditation.Justification;
import org.lintel.decisions.accreditation.ProposedCondition;
import org.lintel.decisions.accreditation.RecommendDenial;
import org.lintel.decisions.accreditation.RecommendGrant;
import org.lintel.decisions.accreditation.RecordCheck;
import org.lintel.decisions.accreditation.Recuse;
import org.lintel.decisions.accreditation.ReplyToNotice;
import org.lintel.decisions.accreditation.RequestAccreditation;
import org.lintel.decisions.accreditation.ReturnToVetting;
import org.lintel.decisions.accreditation.RevokeAccreditation;
import org.lintel.decisions.accreditation.SupplyInformation;
import org.lintel.decisions.accreditation.WithdrawRequest;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.CheckOutcome;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.session.ParticipantCategory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The commands on accreditations: from a body to a command, and from what it did to an answer. */
@RestController
@RequestMapping("/api/accreditations")
final class AccreditationApi {
    private final CommandDesk desk;
    private final FileCommands commands;
    private final Fingerprints fingerprints;

    AccreditationApi(CommandDesk desk, FileCommands commands, Fingerprints fingerprints) {
        this.desk = desk;
        this.commands = commands;
        this.fingerprints = fingerprints;
    }

    record OrganisationBody(OrganisationName name, CountryCode country) {
        Organisation organisation() {
            return new Organisation(name.value(), country);
        }
    }

    record RequestBodyOf(SessionId sessionId, OrganisationBody organisation, ParticipantCategory category, FreeText purpose) {}

    record CompletenessBody(boolean complete, @Nullable List<FreeText> missing) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Fingerprints fingerprints) {
            List<FreeText> named = missing == null ? List.of() : missing;
            if (complete != named.isEmpty()) {
                throw ProblemException.malformed("missing", complete ? "not-acceptable" : "missing",
                        complete ? "A complete request has nothing missing." : "Name everything that is missing, at once.");
            }
            return new CheckCompleteness(file, named, named.stream().map(fingerprints::of).toList(), sender.as(SEC));
        }
    }

    record InformationBody(FreeText information) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Fingerprints fingerprints) {
            return new SupplyInformation(file, information, sender.as(APP));
        }
    }

    record QuestionBody(FreeText question) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Fingerprints fingerprints) {
            return new AskClarification(file, question, fingerprints.of(question), sender.as(SEC));
        }
    }

    record CheckBody(Name check, CheckOutcome outcome, @Nullable FreeText note) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Fingerprints fingerprints) {
            return new RecordCheck(file, check.value(), outcome, note, sender.as(SEC));
        }
    }

    record RecusalBody(FreeText reason) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Fingerprints fingerprints) {
            return new Recuse(file, reason, sender.as(SEC));
        }
    }

    record RecommendationBody(RecommendedOutcome outcome, @Nullable String ground, FreeText reasons, @Nullable FreeText gist)
            implements
                StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Fingerprints fingerprints) {
            return switch (outcome) {
                case GRANT -> new RecommendGrant(file, reasons, sender.as(SEC));
                case DENY -> new RecommendDenial(file, new Justification(ground, reasons, gist), sender.as(SEC));
            };
        }
    }

    record ConditionBody(@Nullable String ground, LocalDate expires, FreeText test) {
        ProposedCondition proposed() {
            return new ProposedCondition(ground, expires, test);
        }
    }

    record GrantBody(@Nullable List<ConditionBody> conditions) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Fingerprints fingerprints) {
            List<ProposedCondition> proposed = conditions == null
                    ? List.of()
                    : conditions.stream().map(ConditionBody::proposed).toList();
            return new GrantAccreditation(file, proposed, sender.as(SEN));
        }
    }

    record DenialBody(@Nullable String ground, FreeText reasons, @Nullable FreeText gist) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Fingerprints fingerprints) {
            return new DenyAccreditation(file, new Justification(ground, reasons, gist), sender.as(SEN));
        }
    }

    record ReturnBody(FreeText reasons) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Fingerprints fingerprints) {
            return new ReturnToVetting(file, reasons, sender.as(SEN));
        }
    }

    record NoticeBody(Intent intent, @Nullable String ground, FreeText reasons, @Nullable FreeText gist) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Fingerprints fingerprints) {
            return new GiveNotice(file, intent, new Justification(ground, reasons, gist), sender.as(SEC));
        }
    }

    record ReplyBody(FreeText reply) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Fingerprints fingerprints) {
            return new ReplyToNotice(file, reply, sender.as(APP));
        }
    }

    record RevocationBody(@Nullable String ground, FreeText reasons, @Nullable FreeText gist) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Fingerprints fingerprints) {
            return new RevokeAccreditation(file, new Justification(ground, reasons, gist), sender.as(SEN));
        }
    }

    record WithdrawalBody() implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Fingerprints fingerprints) {
            return new WithdrawRequest(file, sender.as(APP));
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<FileState> request(@RequestBody RequestBodyOf body, Sender sender) {
        FileState opened = open(body, sender);
        return ResponseEntity.status(201).header(HttpHeaders.LOCATION, "/api/accreditations/" + opened.id()).body(opened);
    }

    /** @return the file that the request opened, now or when it was first sent */
    FileState open(RequestBodyOf body, Sender sender) {
        AccreditationId id = new AccreditationId(UUID.randomUUID().toString());
        Organisation organisation = body.organisation.organisation();
        Accepted accepted = desk.carryOut(new RequestAccreditation(id, body.sessionId, organisation,
                fingerprints.of(organisation), body.category, body.purpose, sender.as(APP)), sender);
        // A repeated request opened its file before: its id is in the event, not the one made up a moment ago.
        return new FileState(accepted.only(AccreditationRequested.class).accreditation().value(), AccreditationState.SUBMITTED,
                accepted.after());
    }

    @PostMapping("/{id}/check-completeness")
    FileState checkCompleteness(@PathVariable String id, @RequestBody CompletenessBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/supply-information")
    FileState supplyInformation(@PathVariable String id, @RequestBody InformationBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/ask-clarification")
    FileState askClarification(@PathVariable String id, @RequestBody QuestionBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/record-check")
    FileState recordCheck(@PathVariable String id, @RequestBody CheckBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/recuse")
    FileState recuse(@PathVariable String id, @RequestBody RecusalBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/recommend")
    FileState recommend(@PathVariable String id, @RequestBody RecommendationBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/grant")
    FileState grant(@PathVariable String id, @RequestBody GrantBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/deny")
    FileState deny(@PathVariable String id, @RequestBody DenialBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/return-to-vetting")
    FileState returnToVetting(@PathVariable String id, @RequestBody ReturnBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/give-notice")
    FileState giveNotice(@PathVariable String id, @RequestBody NoticeBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/reply-to-notice")
    FileState replyToNotice(@PathVariable String id, @RequestBody ReplyBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/revoke")
    FileState revoke(@PathVariable String id, @RequestBody RevocationBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/withdraw")
    FileState withdraw(@PathVariable String id, @RequestBody WithdrawalBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }
}
