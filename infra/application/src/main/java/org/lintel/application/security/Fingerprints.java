package org.lintel.application.security;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.OrganisationKey;
import org.lintel.language.SessionId;
import org.lintel.language.TextKey;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.PassportLineKey;
import org.lintel.language.delegate.Person;
import org.lintel.language.delegate.PersonKey;
import org.lintel.language.risk.RiskKey;

/**
 * Keyed fingerprints of what rules must compare and must not read. Two spellings that differ in case, width, composition or white space
 * only have the same fingerprint.
 */
public final class Fingerprints {
    private final KeyedHash hash;
    private final OfSessions sessions;

    /** The keys of sessions. */
    @FunctionalInterface
    public interface OfSessions {
        /** @return 32 bytes, or null for a session that has none of its own */
        byte @Nullable [] of(SessionId session);
    }

    /**
     * @param key 32 random bytes: for organisations, and for sessions of before they had keys of their own
     * @param sessions for texts and persons
     */
    public Fingerprints(byte[] key, OfSessions sessions) {
        this.hash = new KeyedHash(key);
        this.sessions = sessions;
    }

    /** The same in every session: a bar after a revocation reaches into the next one (inv-26). */
    public OrganisationKey of(Organisation organisation) {
        return new OrganisationKey(
                KeyedHash.shortText(hash.of("organisation", normalised(organisation.name()), organisation.country().value())));
    }

    /** Two files of different sessions cannot be told to hold the same text. */
    public TextKey of(FreeText text, SessionId session) {
        return new TextKey(KeyedHash.shortText(ofSession(session).of("text", normalised(text.value()))));
    }

    /** The same person in the same session, whoever nominates them; two sessions cannot be told to hold the same person. */
    public PersonKey of(Person person, SessionId session) {
        return of(person.givenName(), person.familyName(), person.birthDate(), session);
    }

    /** The same of whom no more is known. */
    public PersonKey of(String givenName, String familyName, LocalDate birthDate, SessionId session) {
        return new PersonKey(
                KeyedHash.shortText(ofSession(session).of("person", normalised(givenName), normalised(familyName), birthDate.toString())));
    }

    /** Coarser than {@link #of(Person, SessionId)}; null where the name has no form in a passport's line. */
    public @Nullable PassportLineKey inPassport(Person person, SessionId session) {
        PassportLine line = PassportLine.of(person.givenName(), person.familyName());
        return line == null ? null : of(line, person.birthDate(), session);
    }

    /** The same for whoever has this line and birth date in a passport. */
    public PassportLineKey of(PassportLine line, LocalDate birthDate, SessionId session) {
        return new PassportLineKey(
                KeyedHash.shortText(ofSession(session).of("passport-line", line.familyName(), line.givenName(), birthDate.toString())));
    }

    /**
     * A key of its own for what else belongs to one session, and that dies with the session's.
     *
     * @param purpose a word of our own; another one gives another key
     * @return 64 bytes
     */
    public byte[] keyFor(String purpose, SessionId session) {
        KeyedHash own = ofSession(session);
        return ByteBuffer.allocate(64).put(own.of("key", purpose, "1")).put(own.of("key", purpose, "2")).array();
    }

    /**
     * A delegate's pseudonym in assessments of risk, which leads from the delegate to them, and back only whoever has the key. Keys are named after it, and
     * such a name begins with a letter.
     */
    public RiskKey riskTo(DelegateId delegate, SessionId session) {
        return new RiskKey("r" + KeyedHash.shortText(ofSession(session).of("risk", delegate.value())));
    }

    private KeyedHash ofSession(SessionId session) {
        byte[] own = sessions.of(session);
        return new KeyedHash(own == null ? hash.of("session", session.value()) : own);
    }

    /** NFKC, case folded, white space collapsed. Upper then lower case folds what one of them alone leaves apart (ß and SS). */
    public static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).strip()
                .replaceAll("(?U)\\s+", " ");
    }
}
