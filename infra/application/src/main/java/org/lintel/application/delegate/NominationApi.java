package org.lintel.application.delegate;

import static org.lintel.language.SealedField.LATE_NOMINATION_REASONS;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.sealing.PersonSealer;
import org.lintel.application.sealing.Sealer;
import org.lintel.application.sealing.Sealing;
import org.lintel.application.security.Fingerprints;
import org.lintel.decisions.Command;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.NominateDelegate;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateRole;
import org.lintel.language.delegate.Particulars;
import org.lintel.language.delegate.Person;
import org.lintel.language.delegate.PersonKey;
import org.lintel.language.delegate.Visibility;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Nominating persons one by one. */
@RestController
final class NominationApi {
    /** Where there is no such accreditation, there is nobody to compare with. */
    private static final PersonKey OF_NOBODY = new PersonKey("no-session");

    private final CommandDesk desk;
    private final Sealing sealing;
    private final Fingerprints fingerprints;
    private final RecordedDelegates recorded;
    private final InstantSource clock;

    NominationApi(CommandDesk desk, Sealing sealing, Fingerprints fingerprints, RecordedDelegates recorded, InstantSource clock) {
        this.desk = desk;
        this.sealing = sealing;
        this.fingerprints = fingerprints;
        this.recorded = recorded;
        this.clock = clock;
    }

    record PersonBody(PersonName givenName, PersonName familyName, LocalDate birthDate, CountryCode nationality) {
        Person person() {
            return new Person(givenName.value(), familyName.value(), birthDate, nationality);
        }
    }

    /** @param lateBecause why an officer lets the nomination in although the request window is closed */
    record NominationBody(AccreditationId accreditationId, PersonBody person, DelegateRole role, Visibility visibility,
            LanguageCode language,
            boolean visaSupport, @Nullable Boolean atRisk, @Nullable FreeText sideEvent, @Nullable FreeText lateBecause) {}

    @PostMapping("/api/delegates")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DelegateAnswer> nominate(@RequestBody NominationBody body, Sender sender) {
        if (body.person.birthDate.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw ProblemException.malformed("person.birthDate", "in-the-future", "This day is still to come.");
        }
        SessionId session = recorded.sessionOf(body.accreditationId);
        DelegateId id = new DelegateId(UUID.randomUUID().toString());
        Accepted accepted = desk.carryOut(
                command(id, body, session, PersonSealer.FOR_REHEARSAL, sealing.forRehearsalIn(session), sender),
                () -> command(id, body, session, sealing.ofNew(id, Objects.requireNonNull(session)), sealing.of(id, session), sender),
                sender);
        // A repeated call nominated before: the id is in the event, not the one made up a moment ago.
        DelegateId nominated = accepted.only(DelegateNominated.class).delegate();
        return ResponseEntity.status(HttpStatus.CREATED).header(HttpHeaders.LOCATION, "/api/delegates/" + nominated.value())
                .body(DelegateAnswer.of(Objects.requireNonNull(Delegate.from(accepted.history(), nominated)), accepted.after()));
    }

    private Command command(DelegateId id, NominationBody body, @Nullable SessionId session, PersonSealer person, Sealer text,
            Sender sender) {
        Person nominated = body.person.person();
        return new NominateDelegate(id, body.accreditationId, session == null ? OF_NOBODY : fingerprints.of(nominated, session),
                session == null ? null : fingerprints.inPassport(nominated, session),
                person.person(nominated),
                person.particulars(new Particulars(body.language.value(), body.visaSupport, body.sideEvent, null)),
                person.atRisk(Boolean.TRUE.equals(body.atRisk)), body.role, body.visibility,
                text.textOrNull(body.lateBecause, LATE_NOMINATION_REASONS), true,
                sender.as(sender.user().is(Role.APP) ? Role.APP : Role.SEC));
    }
}
