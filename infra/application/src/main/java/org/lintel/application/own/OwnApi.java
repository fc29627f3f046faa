package org.lintel.application.own;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lintel.application.delegate.RecordedDelegates;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.own.OwnAnswer.OwnStanding;
import org.lintel.application.participants.Editions;
import org.lintel.application.sealing.EvenText;
import org.lintel.application.sealing.Sealer;
import org.lintel.application.sealing.Sealing;
import org.lintel.decisions.Command;
import org.lintel.decisions.consent.GiveConsent;
import org.lintel.decisions.consent.WithdrawConsent;
import org.lintel.decisions.delegate.AskAsPerson;
import org.lintel.decisions.delegate.ChangeVisibility;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.WithdrawDelegate;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.Role;
import org.lintel.language.SealedField;
import org.lintel.language.SessionId;
import org.lintel.language.consent.ConsentKind;
import org.lintel.language.consent.PersonField;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DisplayName;
import org.lintel.language.delegate.Visibility;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person sees of themselves and decides for themselves. Whose it is, is told by the visit alone: no address names anybody. */
@RestController
@RequestMapping("/api/own")
final class OwnApi {
    private final OwnData data;
    private final RecordedDelegates recorded;
    private final CommandDesk desk;
    private final Sealing sealing;
    private final Editions editions;

    OwnApi(OwnData data, RecordedDelegates recorded, CommandDesk desk, Sealing sealing, Editions editions) {
        this.data = data;
        this.recorded = recorded;
        this.desk = desk;
        this.sealing = sealing;
        this.editions = editions;
    }

    /**
     * @param displayName for who wants a pseudonym: what stands in place of the name wherever one is shown
     * @param atOnce whether the list of participants is to be published anew now, without the person, and not with its next edition
     */
    record OwnVisibilityBody(Visibility visibility, @Nullable DisplayName displayName, @Nullable Boolean atOnce) {}

    /** @param fields what may be passed on; without them all that the kind of consent is about */
    record ConsentBody(ConsentKind kind, CountryCode recipient, @Nullable List<PersonField> fields) {}

    record ConsentWithdrawalBody(ConsentKind kind, CountryCode recipient) {}

    record ChangeBody(FreeText change) {}

    /** @param howToReach how and when a focal point can reach the person safely, where the organisation's contact is not the way */
    record FocalPointBody(@Nullable FreeText howToReach) {}

    record OwnWithdrawalBody() {}

    @GetMapping
    OwnAnswer own(Sender sender) {
        return data.of(sender);
    }

    @PostMapping("/choose-visibility")
    OwnStanding chooseVisibility(@RequestBody OwnVisibilityBody body, Sender sender) {
        OwnStanding chosen = carryOut(seal -> new ChangeVisibility(OwnData.delegateOf(sender), body.visibility,
                seal.displayNameOrNull(body.displayName), ChosenBy.PERSON, by(sender)), sender);
        if (Boolean.TRUE.equals(body.atOnce)) {
            editions.publishAtOnce(new SessionId(chosen.sessionId()));
        }
        return chosen;
    }

    @PostMapping("/give-consent")
    OwnStanding giveConsent(@RequestBody ConsentBody body, Sender sender) {
        EnumSet<PersonField> fields = body.fields == null ? EnumSet.allOf(PersonField.class) : EnumSet.noneOf(PersonField.class);
        fields.addAll(body.fields == null ? List.of() : body.fields);
        if (fields.isEmpty()) {
            throw ProblemException.malformed("fields", "missing", "Name at least one field, or leave this out for all of them.");
        }
        return carryOut(_ -> new GiveConsent(OwnData.delegateOf(sender), body.kind, body.recipient, fields, by(sender)), sender);
    }

    @PostMapping("/withdraw-consent")
    OwnStanding withdrawConsent(@RequestBody ConsentWithdrawalBody body, Sender sender) {
        return carryOut(_ -> new WithdrawConsent(OwnData.delegateOf(sender), body.kind, body.recipient, by(sender)), sender);
    }

    @PostMapping("/ask-for-change")
    OwnStanding askForChange(@RequestBody ChangeBody body, Sender sender) {
        return ask("change", body.change, null, sender);
    }

    /** Somebody who says nothing more is contacted by way of what is known of them. */
    @PostMapping("/ask-for-focal-point")
    OwnStanding askForFocalPoint(@RequestBody FocalPointBody body, Sender sender) {
        return ask("howToReach", null, body.howToReach == null ? new FreeText("–") : body.howToReach, sender);
    }

    @PostMapping("/withdraw")
    OwnStanding withdraw(@RequestBody OwnWithdrawalBody body, Sender sender) {
        return carryOut(_ -> new WithdrawDelegate(OwnData.delegateOf(sender), by(sender)), sender);
    }

    private OwnStanding ask(String field, @Nullable FreeText change, @Nullable FreeText forFocalPoint, Sender sender) {
        FreeText evenChange;
        FreeText evenForFocalPoint;
        try {
            evenChange = EvenText.of(change);
            evenForFocalPoint = EvenText.of(forFocalPoint);
        } catch (IllegalArgumentException tooLong) {
            throw ProblemException.malformed(field, "too-long", String.valueOf(tooLong.getMessage()));
        }
        return carryOut(seal -> new AskAsPerson(OwnData.delegateOf(sender), seal.text(evenChange, SealedField.CHANGE_ASKED),
                seal.text(evenForFocalPoint, SealedField.FOCAL_POINT_ASKED), by(sender)), sender);
    }

    private OwnStanding carryOut(Function<Sealer, Command> command, Sender sender) {
        DelegateId id = OwnData.delegateOf(sender);
        Delegate known = recorded.find(id);
        if (known == null) {
            throw ProblemException.notFound();
        }
        SessionId session = known.host().session();
        Accepted accepted = desk.carryOut(command.apply(sealing.forRehearsalIn(session)),
                () -> command.apply(sealing.of(id, session)), sender);
        return OwnData.standing(Objects.requireNonNull(Delegate.from(accepted.history(), id)), accepted.history(), accepted.after());
    }

    private static Actor by(Sender sender) {
        return sender.as(Role.PERSON);
    }
}
