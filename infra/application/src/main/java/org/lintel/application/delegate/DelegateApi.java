package org.lintel.application.delegate;

import static org.lintel.language.SealedField.DELEGATE_DENIAL_GIST;
import static org.lintel.language.SealedField.DELEGATE_DENIAL_REASONS;
import static org.lintel.language.SealedField.DELEGATE_RECOMMENDATION_GIST;
import static org.lintel.language.SealedField.DELEGATE_RECOMMENDATION_REASONS;
import static org.lintel.language.SealedField.DELEGATE_VETTING_NOTE;
import static org.lintel.language.SealedField.PASSED_OVER_REASONS;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.lintel.application.access.ConfidentialReading;
import org.lintel.application.badge.BadgeAnswer;
import org.lintel.application.badge.BadgeCommands;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageLanguage;
import org.lintel.application.sealing.Sealer;
import org.lintel.decisions.Command;
import org.lintel.decisions.History;
import org.lintel.decisions.badge.IssueBadge;
import org.lintel.decisions.delegate.ChangeVisibility;
import org.lintel.decisions.delegate.ConfirmDelegate;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.DenyDelegate;
import org.lintel.decisions.delegate.GrantDelegate;
import org.lintel.decisions.delegate.InvitePerson;
import org.lintel.decisions.delegate.PromoteDelegate;
import org.lintel.decisions.delegate.RecommendDelegateDenial;
import org.lintel.decisions.delegate.RecommendDelegateGrant;
import org.lintel.decisions.delegate.RehostDelegate;
import org.lintel.decisions.delegate.SubstituteDelegate;
import org.lintel.decisions.delegate.VetDelegate;
import org.lintel.decisions.delegate.WaitlistDelegate;
import org.lintel.decisions.delegate.WithdrawDelegate;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Role;
import org.lintel.language.access.Purpose;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.Zone;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DisplayName;
import org.lintel.language.delegate.LinkKey;
import org.lintel.language.delegate.Visibility;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The commands on delegates, and what of one can be read without opening anything. */
@RestController
@RequestMapping("/api/delegates")
final class DelegateApi {
    private final DelegateCommands commands;
    private final RecordedDelegates recorded;
    private final ConfidentialReading confidential;
    private final BadgeCommands badges;

    DelegateApi(DelegateCommands commands, RecordedDelegates recorded, ConfidentialReading confidential, BadgeCommands badges) {
        this.confidential = confidential;
        this.badges = badges;
        this.commands = commands;
        this.recorded = recorded;
    }

    record ConfirmationBody() implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new ConfirmDelegate(delegate, partyOrOfficer(sender));
        }
    }

    record WaitingBody() implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new WaitlistDelegate(delegate, partyOrOfficer(sender));
        }
    }

    /** @param reasons why others are passed over who wait longer */
    record PromotionBody(@Nullable FreeText reasons) implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new PromoteDelegate(delegate, seal.textOrNull(reasons, PASSED_OVER_REASONS), sender.as(Role.SEC));
        }
    }

    /** @param substitute the delegate who comes instead */
    record SubstitutionBody(DelegateId substitute) implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new SubstituteDelegate(delegate, substitute, partyOrOfficer(sender));
        }
    }

    record WithdrawalOfDelegateBody() implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new WithdrawDelegate(delegate, partyOrOfficer(sender));
        }
    }

    record VettingBody(@Nullable FreeText note) implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new VetDelegate(delegate, seal.textOrNull(note, DELEGATE_VETTING_NOTE), sender.as(Role.SEC));
        }
    }

    record DelegateRecommendationBody(RecommendedOutcome outcome, @Nullable String ground, FreeText reasons,
            @Nullable FreeText gist) implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            Actor officer = sender.as(Role.SEC);
            return switch (outcome) {
                case GRANT -> new RecommendDelegateGrant(delegate, seal.text(reasons, DELEGATE_RECOMMENDATION_REASONS), officer);
                case DENY -> new RecommendDelegateDenial(delegate,
                        new Justification(ground, seal.text(reasons, DELEGATE_RECOMMENDATION_REASONS),
                                seal.textOrNull(gist, DELEGATE_RECOMMENDATION_GIST)),
                        officer);
            };
        }
    }

    record DelegateGrantBody() implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new GrantDelegate(delegate, sender.as(Role.SEN));
        }
    }

    record DelegateDenialBody(@Nullable String ground, FreeText reasons, @Nullable FreeText gist) implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new DenyDelegate(delegate,
                    new Justification(ground, seal.text(reasons, DELEGATE_DENIAL_REASONS), seal.textOrNull(gist, DELEGATE_DENIAL_GIST)),
                    sender.as(Role.SEN));
        }
    }

    /** @param displayName for who is under a pseudonym: what stands in place of the name wherever one is shown */
    record VisibilityBody(Visibility visibility, @Nullable DisplayName displayName) implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new ChangeVisibility(delegate, visibility, seal.displayNameOrNull(displayName), ChosenBy.CONTACT_POINT,
                    sender.as(Role.APP));
        }
    }

    record InvitationBody() implements DelegateStep {
        /** What stands for a link that nobody was given yet. */
        private static final LinkKey NONE = new LinkKey("not-given");

        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new InvitePerson(delegate, NONE, sender.as(Role.APP));
        }
    }

    /** @param zone how far the badge opens doors; the conference's where nothing is said */
    record BadgeBody(@Nullable Zone zone) implements DelegateStep {
        Zone asked() {
            return zone == null ? Zone.CONFERENCE : zone;
        }

        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new IssueBadge(new BadgeId(UUID.randomUUID().toString()), delegate, asked(), sender.as(Role.SEC));
        }
    }

    /** @param accreditationId of the organisation that hosts from now on */
    record RehostingBody(AccreditationId accreditationId) implements DelegateStep {
        @Override
        public Command on(DelegateId delegate, Sender sender, Sealer seal) {
            return new RehostDelegate(delegate, accreditationId, sender.as(Role.SEC));
        }
    }

    /** @param purpose for what the person is to be opened, which is recorded; without it nothing is opened */
    @GetMapping("/{id}")
    DelegateAnswer one(@PathVariable String id, @RequestHeader(name = "Purpose", required = false) @Nullable String purpose,
            Sender sender) {
        return one(id, Parameters.purpose(purpose), sender);
    }

    DelegateAnswer one(String id, @Nullable Purpose purpose, Sender sender) {
        History history = recorded.historyOf(DelegateCommands.idOrNotFound(id));
        Delegate delegate = Delegate.from(history, DelegateCommands.idOrNotFound(id));
        Actor reader = ConfidentialReading.readerOf(sender);
        if (delegate == null || !delegate.isOpenTo(reader) || reader.role() == Role.REV && !wasAppealed(history)) {
            throw ProblemException.notFound();
        }
        return purpose == null
                ? DelegateAnswer.of(delegate, null)
                : DelegateAnswer.opened(delegate, OpenedDelegate.of(delegate, history,
                        confidential.of(delegate.id(), purpose, sender, PageLanguage.present()), reader.role()));
    }

    @PostMapping("/{id}/confirm")
    DelegateAnswer confirm(@PathVariable String id, @RequestBody ConfirmationBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/waitlist")
    DelegateAnswer waitlist(@PathVariable String id, @RequestBody WaitingBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/promote")
    DelegateAnswer promote(@PathVariable String id, @RequestBody PromotionBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/substitute")
    DelegateAnswer substitute(@PathVariable String id, @RequestBody SubstitutionBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/withdraw")
    DelegateAnswer withdraw(@PathVariable String id, @RequestBody WithdrawalOfDelegateBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/vet")
    DelegateAnswer vet(@PathVariable String id, @RequestBody VettingBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/recommend")
    DelegateAnswer recommend(@PathVariable String id, @RequestBody DelegateRecommendationBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/grant")
    DelegateAnswer grant(@PathVariable String id, @RequestBody DelegateGrantBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/deny")
    DelegateAnswer deny(@PathVariable String id, @RequestBody DelegateDenialBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/change-visibility")
    DelegateAnswer changeVisibility(@PathVariable String id, @RequestBody VisibilityBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/re-host")
    DelegateAnswer rehost(@PathVariable String id, @RequestBody RehostingBody body, Sender sender) {
        return commands.carryOut(id, body, sender);
    }

    @PostMapping("/{id}/invite")
    Invitation invite(@PathVariable String id, @RequestBody InvitationBody body, Sender sender) {
        return commands.invite(id, sender);
    }

    @PostMapping("/{id}/badges")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<BadgeAnswer> issueBadge(@PathVariable String id, @RequestBody BadgeBody body, Sender sender) {
        BadgeAnswer issued = badges.issue(DelegateCommands.idOrNotFound(id), body.asked(), sender);
        return ResponseEntity.status(HttpStatus.CREATED).header(HttpHeaders.LOCATION, "/api/badges/" + issued.id()).body(issued);
    }

    /** What was appealed exists for reviewers, nothing else does. */
    private static boolean wasAppealed(History history) {
        return history.events(DelegateAppealLodged.class).findAny().isPresent();
    }

    private static Actor partyOrOfficer(Sender sender) {
        return sender.as(sender.user().is(Role.APP) ? Role.APP : Role.SEC);
    }
}
