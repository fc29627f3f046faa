package org.lintel.application.accreditation;

import static org.lintel.language.Role.APP;
import static org.lintel.language.Role.SEC;
import static org.lintel.language.Role.SEN;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

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

    record CompletenessBody(boolean complete, @Nullable List<FreeText> missing) {}

    record InformationBody(FreeText information) {}

    record QuestionBody(FreeText question) {}

    record CheckBody(Name check, CheckOutcome outcome, @Nullable FreeText note) {}

    record ReasonBody(FreeText reason) {}

    record ReasonsBody(FreeText reasons) {}

    record RecommendationBody(RecommendedOutcome outcome, @Nullable String ground, FreeText reasons, @Nullable FreeText gist) {}

    record ConditionBody(@Nullable String ground, LocalDate expires, FreeText test) {
        ProposedCondition proposed() {
            return new ProposedCondition(ground, expires, test);
        }
    }

    record GrantBody(@Nullable List<ConditionBody> conditions) {}

    record AdverseBody(@Nullable String ground, FreeText reasons, @Nullable FreeText gist) {
        Justification justification() {
            return new Justification(ground, reasons, gist);
        }
    }

    record NoticeBody(Intent intent, @Nullable String ground, FreeText reasons, @Nullable FreeText gist) {}

    record ReplyBody(FreeText reply) {}

    record EmptyBody() {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<FileState> request(@RequestBody RequestBodyOf body, Sender sender) {
        AccreditationId id = new AccreditationId(UUID.randomUUID().toString());
        Organisation organisation = body.organisation.organisation();
        Accepted accepted = desk.carryOut(new RequestAccreditation(id, body.sessionId, organisation,
                fingerprints.of(organisation), body.category, body.purpose, sender.as(APP)), sender);
        // A repeated request opened its file before: its id is in the event, not the one made up a moment ago.
        AccreditationId opened = accepted.only(AccreditationRequested.class).accreditation();
        return ResponseEntity.status(201).header(HttpHeaders.LOCATION, "/api/accreditations/" + opened.value())
                .body(new FileState(opened.value(), AccreditationState.SUBMITTED, accepted.after()));
    }

    @PostMapping("/{id}/check-completeness")
    FileState checkCompleteness(@PathVariable String id, @RequestBody CompletenessBody body, Sender sender) {
        List<FreeText> missing = body.missing == null ? List.of() : body.missing;
        if (body.complete != missing.isEmpty()) {
            throw ProblemException.malformed("missing", body.complete ? "not-acceptable" : "missing",
                    body.complete ? "A complete request has nothing missing." : "Name everything that is missing, at once.");
        }
        return carryOut(id, sender,
                file -> new CheckCompleteness(file, missing, missing.stream().map(fingerprints::of).toList(), sender.as(SEC)));
    }

    @PostMapping("/{id}/supply-information")
    FileState supplyInformation(@PathVariable String id, @RequestBody InformationBody body, Sender sender) {
        return carryOut(id, sender, file -> new SupplyInformation(file, body.information, sender.as(APP)));
    }

    @PostMapping("/{id}/ask-clarification")
    FileState askClarification(@PathVariable String id, @RequestBody QuestionBody body, Sender sender) {
        return carryOut(id, sender, file -> new AskClarification(file, body.question, fingerprints.of(body.question), sender.as(SEC)));
    }

    @PostMapping("/{id}/record-check")
    FileState recordCheck(@PathVariable String id, @RequestBody CheckBody body, Sender sender) {
        return carryOut(id, sender, file -> new RecordCheck(file, body.check.value(), body.outcome, body.note, sender.as(SEC)));
    }

    @PostMapping("/{id}/recuse")
    FileState recuse(@PathVariable String id, @RequestBody ReasonBody body, Sender sender) {
        return carryOut(id, sender, file -> new Recuse(file, body.reason, sender.as(SEC)));
    }

    @PostMapping("/{id}/recommend")
    FileState recommend(@PathVariable String id, @RequestBody RecommendationBody body, Sender sender) {
        return carryOut(id, sender, file -> switch (body.outcome) {
            case GRANT -> new RecommendGrant(file, body.reasons, sender.as(SEC));
            case DENY -> new RecommendDenial(file, new Justification(body.ground, body.reasons, body.gist), sender.as(SEC));
        });
    }

    @PostMapping("/{id}/grant")
    FileState grant(@PathVariable String id, @RequestBody GrantBody body, Sender sender) {
        List<ProposedCondition> conditions = body.conditions == null
                ? List.of()
                : body.conditions.stream().map(ConditionBody::proposed).toList();
        return carryOut(id, sender, file -> new GrantAccreditation(file, conditions, sender.as(SEN)));
    }

    @PostMapping("/{id}/deny")
    FileState deny(@PathVariable String id, @RequestBody AdverseBody body, Sender sender) {
        return carryOut(id, sender, file -> new DenyAccreditation(file, body.justification(), sender.as(SEN)));
    }

    @PostMapping("/{id}/return-to-vetting")
    FileState returnToVetting(@PathVariable String id, @RequestBody ReasonsBody body, Sender sender) {
        return carryOut(id, sender, file -> new ReturnToVetting(file, body.reasons, sender.as(SEN)));
    }

    @PostMapping("/{id}/give-notice")
    FileState giveNotice(@PathVariable String id, @RequestBody NoticeBody body, Sender sender) {
        return carryOut(id, sender,
                file -> new GiveNotice(file, body.intent, new Justification(body.ground, body.reasons, body.gist), sender.as(SEC)));
    }

    @PostMapping("/{id}/reply-to-notice")
    FileState replyToNotice(@PathVariable String id, @RequestBody ReplyBody body, Sender sender) {
        return carryOut(id, sender, file -> new ReplyToNotice(file, body.reply, sender.as(APP)));
    }

    @PostMapping("/{id}/revoke")
    FileState revoke(@PathVariable String id, @RequestBody AdverseBody body, Sender sender) {
        return carryOut(id, sender, file -> new RevokeAccreditation(file, body.justification(), sender.as(SEN)));
    }

    @PostMapping("/{id}/withdraw")
    FileState withdraw(@PathVariable String id, @RequestBody EmptyBody body, Sender sender) {
        return carryOut(id, sender, file -> new WithdrawRequest(file, sender.as(APP)));
    }

    private FileState carryOut(String id, Sender sender, Function<AccreditationId, Command> command) {
        return commands.carryOut(id, sender, command);
    }
}
