package org.lintel.application.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Parameters;
import org.lintel.application.edge.Problem;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.application.pages.PageLanguage;
import org.lintel.application.sealing.Opening;
import org.lintel.decisions.disclosure.DiscloseData;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Role;
import org.lintel.language.SealedField;
import org.lintel.language.SessionId;
import org.lintel.language.consent.PersonField;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.disclosure.Basis;
import org.lintel.language.disclosure.DataDisclosed;
import org.lintel.language.disclosure.DisclosureId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Passing on data of persons to a State, and the register of what was passed on (inv-23). */
@RestController
@RequestMapping("/api/disclosures")
public final class DisclosureApi {
    private final Disclosures disclosures;
    private final Opening opening;

    DisclosureApi(Disclosures disclosures, Opening opening) {
        this.disclosures = disclosures;
        this.opening = opening;
    }

    /** To whom something is passed on: so far States alone. */
    enum RecipientKind {
        STATE
    }

    /** @param id of a State: its ISO 3166 alpha-3 code */
    record RecipientBody(RecipientKind kind, CountryCode id) {}

    /** What of a person is passed on, in the words of a body. */
    enum DisclosedField {
        legalName(PersonField.LEGAL_NAME),
        birthDate(PersonField.BIRTH_DATE),
        nationality(PersonField.NATIONALITY);

        private final PersonField field;

        DisclosedField(PersonField field) {
            this.field = field;
        }

        static DisclosedField of(PersonField field) {
            return EnumSet.allOf(DisclosedField.class).stream().filter(one -> one.field == field).findAny().orElseThrow();
        }
    }

    /** @param delegates of one session, 1 to 50, none twice */
    record DisclosureBody(RecipientBody recipient, Basis basis, FreeText purpose, List<DelegateId> delegates,
            List<DisclosedField> fields) {}

    /**
     * What was passed on.
     *
     * @param purpose in the officer's words; null for who may not read texts
     * @param by which officer
     * @param after an opaque token, in the answer to a command; otherwise null
     */
    public record DisclosureAnswer(String id, String sessionId, RecipientBody recipient, Basis basis, List<String> delegates,
            List<DisclosedField> fields, @Nullable FreeText purpose, @Nullable Instant at, String by, @Nullable String after) {}

    /** All of one session, the latest first. */
    record Register(List<DisclosureAnswer> items) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DisclosureAnswer> disclose(@RequestBody DisclosureBody body, Sender sender) {
        judge(body);
        Disclosures.Made made = disclosures.make(
                new Disclosures.Wanted(body.recipient.id, body.basis, body.delegates, fields(body), body.purpose),
                sender);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/disclosures/" + made.event().disclosure().value() + "/file")
                .body(answer(made.event(), null, null, made.after()));
    }

    @GetMapping
    Register register(@RequestParam String session, Sender sender) {
        return new Register(disclosures.disclosed(sessionOf(session)).stream().map(one -> answer(one, sender)).toList());
    }

    /** The encrypted file, CMS in DER; for a short time, and for the officer who made the disclosure. */
    @GetMapping(path = "/{id}/file", produces = "application/pkcs7-mime")
    ResponseEntity<byte[]> file(@PathVariable String id, Sender sender) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/pkcs7-mime"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"disclosure.p7m\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(disclosures.file(idOrNotFound(id), sender));
    }

    private DisclosureAnswer answer(RecordedEvent recorded, Sender sender) {
        DataDisclosed made = (DataDisclosed) recorded.event();
        FreeText purpose = sender.user().is(Role.SEC)
                ? opening.of(made.disclosure(), PageLanguage.present()).text(made.purpose(), SealedField.DISCLOSURE_PURPOSE)
                : null;
        return answer(made, purpose, recorded.occurredAt(), null);
    }

    private static DisclosureAnswer answer(DataDisclosed made, @Nullable FreeText purpose, @Nullable Instant at, @Nullable String after) {
        return new DisclosureAnswer(made.disclosure().value(), made.session().value(), new RecipientBody(RecipientKind.STATE, made.state()),
                made.basis(), made.delegates().stream().map(DelegateId::value).toList(),
                made.fields().stream().map(DisclosedField::of).toList(),
                purpose, at, made.by().id().value(), after);
    }

    private static Set<PersonField> fields(DisclosureBody body) {
        Set<PersonField> fields = EnumSet.noneOf(PersonField.class);
        body.fields.forEach(one -> fields.add(one.field));
        return fields;
    }

    private static void judge(DisclosureBody body) {
        List<Problem.BadField> wrong = new ArrayList<>();
        int persons = body.delegates.size();
        if (persons == 0 || persons > DiscloseData.MOST || new HashSet<>(body.delegates).size() < persons) {
            wrong.add(new Problem.BadField("delegates", "not-acceptable", "Name 1 to " + DiscloseData.MOST + " delegates, none twice."));
        }
        if (body.fields.isEmpty()) {
            wrong.add(new Problem.BadField("fields", "missing", "Name at least one field."));
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.malformed(wrong);
        }
    }

    static SessionId sessionOf(String text) {
        SessionId session = Parameters.session("session", text);
        if (session == null) {
            throw ProblemException.malformed("session", "missing", "This parameter is needed.");
        }
        return session;
    }

    private static DisclosureId idOrNotFound(String text) {
        try {
            return new DisclosureId(text);
        } catch (IllegalArgumentException impossible) {
            throw ProblemException.notFound();
        }
    }
}
