package org.lintel.application.disclosure;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lintel.application.disclosure.DisclosureApi.RecipientKind;
import org.lintel.application.edge.Accepted;
import org.lintel.application.edge.CommandDesk;
import org.lintel.application.edge.Name;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.edge.Sender;
import org.lintel.decisions.disclosure.RegisterRecipientKey;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Role;
import org.lintel.language.disclosure.RecipientKeyRegistered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The keys of States to which files are encrypted. */
@RestController
@RequestMapping("/api/recipients")
final class RecipientApi {
    private final CommandDesk desk;
    private final Disclosures disclosures;

    RecipientApi(CommandDesk desk, Disclosures disclosures) {
        this.desk = desk;
        this.disclosures = disclosures;
    }

    /**
     * @param certificate X.509 in PEM, of an RSA key of at least 3,072 bits or one on an elliptic curve of at least 256
     * @param decisionReference the decision, or the note of the State, behind it
     */
    record KeyBody(RecipientKind kind, CountryCode id, FreeText certificate, Name decisionReference) {}

    /** @param after an opaque token, in the answer to a command; otherwise null */
    record KeyAnswer(RecipientKind kind, String id, String decisionReference, Instant validUntil, @Nullable Instant registeredAt,
            @Nullable String after) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<KeyAnswer> register(@RequestBody KeyBody body, Sender sender) {
        RecipientCertificate certificate = certificate(body.certificate.value());
        Accepted accepted = desk.carryOut(
                new RegisterRecipientKey(body.id, certificate.base64(), certificate.validFrom(), certificate.validUntil(),
                        body.decisionReference.value(), sender.as(Role.ADM)),
                sender);
        RecipientKeyRegistered key = accepted.history().events(RecipientKeyRegistered.class).reduce((_, latest) -> latest).orElseThrow();
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/recipients/state/" + body.id.value().toLowerCase(Locale.ROOT))
                .body(answer(key, null, accepted.after()));
    }

    @GetMapping("/state/{iso3}")
    KeyAnswer key(@PathVariable String iso3) {
        RecordedEvent latest = disclosures.latestKey(stateOrNotFound(iso3));
        if (latest == null) {
            throw ProblemException.notFound();
        }
        return answer((RecipientKeyRegistered) latest.event(), latest.occurredAt(), null);
    }

    private static KeyAnswer answer(RecipientKeyRegistered key, @Nullable Instant at, @Nullable String after) {
        return new KeyAnswer(RecipientKind.STATE, key.state().value(), key.decisionReference(),
                key.validUntil(), at, after);
    }

    private static RecipientCertificate certificate(String pem) {
        try {
            return RecipientCertificate.ofPem(pem);
        } catch (IllegalArgumentException unfit) {
            throw ProblemException.malformed("certificate", "not-acceptable", Objects.requireNonNullElse(unfit.getMessage(), ""));
        }
    }

    private static CountryCode stateOrNotFound(String iso3) {
        try {
            return new CountryCode(iso3.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.notFound();
        }
    }
}
