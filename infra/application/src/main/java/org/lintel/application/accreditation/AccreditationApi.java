package org.lintel.application.accreditation;

import static org.lintel.language.Role.APP;
import static org.lintel.language.Role.SEC;
import static org.lintel.language.Role.SEN;
import static org.lintel.language.SealedField.CHECK_NAME;
import static org.lintel.language.SealedField.CHECK_NOTE;
import static org.lintel.language.SealedField.CONDITION_TEST;
import static org.lintel.language.SealedField.DENIAL_GIST;
import static org.lintel.language.SealedField.DENIAL_REASONS;
import static org.lintel.language.SealedField.INFORMATION;
import static org.lintel.language.SealedField.MISSING_ITEM;
import static org.lintel.language.SealedField.NOTICE_GIST;
import static org.lintel.language.SealedField.NOTICE_REASONS;
import static org.lintel.language.SealedField.NOTICE_REPLY;
import static org.lintel.language.SealedField.PURPOSE;
import static org.lintel.language.SealedField.QUESTION;
import static org.lintel.language.SealedField.RECOMMENDATION_GIST;
import static org.lintel.language.SealedField.RECOMMENDATION_REASONS;
import static org.lintel.language.SealedField.RECUSAL_REASON;
import static org.lintel.language.SealedField.RETURN_REASONS;
import static org.lintel.language.SealedField.REVOCATION_GIST;
import static org.lintel.language.SealedField.REVOCATION_REASONS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.Name;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.regions.Regions;
import org.lintel.application.sealing.Sealer;
import org.lintel.application.sealing.Sealing;
import org.lintel.application.security.Fingerprints;
import org.lintel.decisions.Command;
import org.lintel.decisions.accreditation.AskClarification;
import org.lintel.decisions.accreditation.CheckCompleteness;
import org.lintel.decisions.accreditation.ChooseListing;
import org.lintel.decisions.accreditation.DenyAccreditation;
import org.lintel.decisions.accreditation.GiveNotice;
import org.lintel.decisions.accreditation.GrantAccreditation;
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
import org.lintel.decisions.dueprocess.Justification;
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
    private final Sealing sealing;

    AccreditationApi(CommandDesk desk, FileCommands commands, Fingerprints fingerprints, Sealing sealing) {
        this.sealing = sealing;
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
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            List<FreeText> named = missing == null ? List.of() : missing;
            if (complete != named.isEmpty()) {
                throw ProblemException.malformed("missing", complete ? "not-acceptable" : "missing",
                        complete ? "A complete request has nothing missing." : "Name everything that is missing, at once.");
            }
            return new CheckCompleteness(file, named.stream().map(item -> seal.text(item, MISSING_ITEM)).toList(),
                    named.stream().map(seal::keyOf).toList(), sender.as(SEC));
        }
    }

    /** @param listed whether the organisation is named in the list of participants */
    record ListingBody(boolean listed) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new ChooseListing(file, listed, sender.as(APP));
        }
    }

    record InformationBody(FreeText information) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new SupplyInformation(file, seal.text(information, INFORMATION), sender.as(APP));
        }
    }

    record QuestionBody(FreeText question) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new AskClarification(file, seal.text(question, QUESTION), seal.keyOf(question), sender.as(SEC));
        }
    }

    record CheckBody(Name check, CheckOutcome outcome, @Nullable FreeText note) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new RecordCheck(file, seal.requiredCheck(check), seal.text(new FreeText(check.value()), CHECK_NAME), outcome,
                    seal.textOrNull(note, CHECK_NOTE), sender.as(SEC));
        }
    }

    record RecusalBody(FreeText reason) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new Recuse(file, seal.text(reason, RECUSAL_REASON), sender.as(SEC));
        }
    }

    record RecommendationBody(RecommendedOutcome outcome, @Nullable String ground, FreeText reasons, @Nullable FreeText gist)
            implements
                StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return switch (outcome) {
                case GRANT -> new RecommendGrant(file, seal.text(reasons, RECOMMENDATION_REASONS), sender.as(SEC));
                case DENY -> new RecommendDenial(file, new Justification(ground, seal.text(reasons, RECOMMENDATION_REASONS),
                        seal.textOrNull(gist, RECOMMENDATION_GIST)), sender.as(SEC));
            };
        }
    }

    record ConditionBody(@Nullable String ground, LocalDate expires, FreeText test) {
        ProposedCondition proposed(Sealer seal) {
            return new ProposedCondition(ground, expires, seal.text(test, CONDITION_TEST));
        }
    }

    record GrantBody(@Nullable List<ConditionBody> conditions) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            List<ProposedCondition> proposed = conditions == null
                    ? List.of()
                    : conditions.stream().map(condition -> condition.proposed(seal)).toList();
            return new GrantAccreditation(file, proposed, sender.as(SEN));
        }
    }

    record DenialBody(@Nullable String ground, FreeText reasons, @Nullable FreeText gist) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new DenyAccreditation(file,
                    new Justification(ground, seal.text(reasons, DENIAL_REASONS), seal.textOrNull(gist, DENIAL_GIST)), sender.as(SEN));
        }
    }

    record ReturnBody(FreeText reasons) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new ReturnToVetting(file, seal.text(reasons, RETURN_REASONS), sender.as(SEN));
        }
    }

    record NoticeBody(Intent intent, @Nullable String ground, FreeText reasons, @Nullable FreeText gist) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new GiveNotice(file, intent,
                    new Justification(ground, seal.text(reasons, NOTICE_REASONS), seal.textOrNull(gist, NOTICE_GIST)), sender.as(SEC));
        }
    }

    record ReplyBody(FreeText reply) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new ReplyToNotice(file, seal.text(reply, NOTICE_REPLY), sender.as(APP));
        }
    }

    record RevocationBody(@Nullable String ground, FreeText reasons, @Nullable FreeText gist) implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
            return new RevokeAccreditation(file,
                    new Justification(ground, seal.text(reasons, REVOCATION_REASONS), seal.textOrNull(gist, REVOCATION_GIST)),
                    sender.as(SEN));
        }
    }

    record WithdrawalBody() implements StepBody {
        @Override
        public Command on(AccreditationId file, Sender sender, Sealer seal) {
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
        Accepted accepted = desk.carryOut(command(id, body, sealing.forRehearsalOfNew(body.sessionId), sender),
                () -> command(id, body, sealing.ofNew(id, body.sessionId), sender), sender);
        // A repeated request opened its file before: its id is in the event, not the one made up a moment ago.
        return new FileState(accepted.only(AccreditationRequested.class).accreditation().value(), AccreditationState.SUBMITTED,
                accepted.after());
    }

    private Command command(AccreditationId id, RequestBodyOf body, Sealer seal, Sender sender) {
        Organisation organisation = body.organisation.organisation();
        return new RequestAccreditation(id, body.sessionId, seal.organisation(organisation), fingerprints.of(organisation), body.category,
                Regions.of(organisation.country()),
                seal.text(body.purpose, PURPOSE), sender.as(APP));
    }

    @PostMapping("/{id}/check-completeness")
    FileState checkCompleteness(@PathVariable String id, @RequestBody CompletenessBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/choose-listing")
    FileState chooseListing(@PathVariable String id, @RequestBody ListingBody body, Sender sender) {
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
