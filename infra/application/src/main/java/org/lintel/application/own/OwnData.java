package org.lintel.application.own;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.application.delegate.RecordedDelegates;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.Sender;
import org.lintel.application.own.OwnAnswer.Asked;
import org.lintel.application.own.OwnAnswer.Consent;
import org.lintel.application.own.OwnAnswer.Kept;
import org.lintel.application.own.OwnAnswer.OwnStanding;
import org.lintel.application.own.OwnAnswer.PassedOn;
import org.lintel.application.own.OwnAnswer.Told;
import org.lintel.application.pages.PageLanguage;
import org.lintel.application.sealing.Opener;
import org.lintel.application.sealing.Opening;
import org.lintel.decisions.History;
import org.lintel.decisions.consent.Consents;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.OpenOwnData;
import org.lintel.language.RecordedEvent;
import org.lintel.language.RetentionClass;
import org.lintel.language.Role;
import org.lintel.language.SealedField;
import org.lintel.language.access.DelegateOpened;
import org.lintel.language.audit.ReasonsOpened;
import org.lintel.language.delegate.Contact;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DisplayNameChosen;
import org.lintel.language.delegate.Particulars;
import org.lintel.language.delegate.Person;
import org.lintel.language.delegate.PersonAsked;
import org.lintel.language.delegate.PersonCame;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;
import org.lintel.language.disclosure.DataDisclosed;
import org.lintel.language.risk.RisksOpened;
import org.springframework.stereotype.Component;

/**
 * Everything that is kept of a person, for themselves, opened once the reading is recorded (inv-30). What officers wrote for each other is kept too and not
 * shown here, where whoever has the link would read it: the page says so.
 */
@Component
final class OwnData {
    private final RecordedDelegates recorded;
    private final CommandDesk desk;
    private final Opening opening;

    OwnData(RecordedDelegates recorded, CommandDesk desk, Opening opening) {
        this.recorded = recorded;
        this.desk = desk;
        this.opening = opening;
    }

    static DelegateId delegateOf(Sender person) {
        return new DelegateId(person.user().id().value());
    }

    OwnAnswer of(Sender person) {
        DelegateId id = delegateOf(person);
        // Without a mark: whoever reads again reads again, and that is recorded again.
        desk.carryOut(new OpenOwnData(id, person.as(Role.PERSON)), new Sender(person.user(), null));
        History history = recorded.historyOf(id);
        Delegate delegate = Objects.requireNonNull(Delegate.from(history, id));
        Opener open = opening.everything(id, PageLanguage.present());
        DisplayNameChosen named = history.events(DisplayNameChosen.class).reduce((_, latest) -> latest).orElse(null);
        return new OwnAnswer(standing(delegate, history, null), kept(delegate.nomination(), open),
                named == null ? null : open.displayName(named.displayName()),
                Consents.from(history, id).current().stream().map(one -> new Consent(one.kind(), one.recipient(), one.fields())).toList(),
                history.recorded().stream().flatMap(one -> asked(one, open)).toList(),
                history.recorded().stream().filter(one -> one.event() instanceof PersonCame).map(RecordedEvent::occurredAt).toList(),
                recorded.readingsOf(id).stream().flatMap(OwnData::passedOn).toList(),
                Stream.concat(recorded.readingsOf(id).stream(), recorded.readingsOfRisksIn(delegate.host().session()).stream())
                        .flatMap(OwnData::told).sorted((one, other) -> one.at().compareTo(other.at())).toList());
    }

    static OwnStanding standing(Delegate delegate, History history, @Nullable String after) {
        VisibilityChosen chosen = history.events(VisibilityChosen.class).filter(one -> one.delegate().equals(delegate.id()))
                .reduce((_, latest) -> latest).orElse(null);
        return new OwnStanding(delegate.id().value(), delegate.state(), delegate.host().session().value(), delegate.nomination().role(),
                chosen == null ? Visibility.UNLISTED : chosen.visibility(), chosen == null ? null : chosen.chosenBy(), after);
    }

    private static @Nullable Kept kept(DelegateNominated nomination, Opener open) {
        Person person = open.person(nomination.person());
        Particulars particulars = open.particulars(nomination.particulars());
        if (person == null || particulars == null) {
            return null;
        }
        Contact contact = particulars.contact();
        return new Kept(person.givenName(), person.familyName(), person.birthDate(), person.nationality(), particulars.language(),
                particulars.visaSupport(), particulars.sideEvent(), contact == null ? null : contact.name(),
                contact == null ? null : contact.email(), open.atRisk(nomination.atRisk()));
    }

    private static Stream<Asked> asked(RecordedEvent one, Opener open) {
        Instant at = one.occurredAt();
        return one.event() instanceof PersonAsked asked
                ? Stream.of(new Asked(at, open.evenText(asked.change(), SealedField.CHANGE_ASKED),
                        open.evenText(asked.forFocalPoint(), SealedField.FOCAL_POINT_ASKED), asked.answerBy()))
                : Stream.empty();
    }

    private static Stream<PassedOn> passedOn(RecordedEvent one) {
        return one.event() instanceof DataDisclosed made
                ? Stream.of(new PassedOn(one.occurredAt(), made.state(), made.basis(), made.fields()))
                : Stream.empty();
    }

    private static Stream<Told> told(RecordedEvent one) {
        return switch (one.event()) {
            case DelegateOpened opened when opened.by().role() != Role.PERSON ->
                Stream.of(new Told(one.occurredAt(), opened.by().role(), opened.purpose(), opened.retention()));
            case RisksOpened opened ->
                Stream.of(new Told(one.occurredAt(), opened.by().role(), null, RetentionClass.STRICTLY_CONFIDENTIAL));
            case ReasonsOpened opened ->
                Stream.of(new Told(one.occurredAt(), opened.by().role(), null, RetentionClass.RESTRICTED));
            default -> Stream.empty();
        };
    }
}
