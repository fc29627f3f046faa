package org.lintel.application.own;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.RetentionClass;
import org.lintel.language.Role;
import org.lintel.language.access.Purpose;
import org.lintel.language.consent.ConsentKind;
import org.lintel.language.consent.PersonField;
import org.lintel.language.delegate.ChosenBy;
import org.lintel.language.delegate.DelegateRole;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.DisplayName;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.disclosure.Basis;

/**
 * What is kept of a person, for themselves.
 *
 * @param standing where they stand, and how visible they are
 * @param kept what the nomination says of them; null where it was erased
 * @param displayName what stands in place of their name while they are under a pseudonym; null where none was chosen or it was erased
 * @param consents what they agree to be passed on, now
 * @param asked what they asked for here, the earliest first
 * @param visits when somebody came by a one-time link
 * @param passedOn what was passed on to States, the earliest first (inv-23)
 * @param told who else was shown what, the earliest first: in which capacity, never who
 */
record OwnAnswer(OwnStanding standing, @Nullable Kept kept, @Nullable DisplayName displayName, List<Consent> consents, List<Asked> asked,
        List<Instant> visits, List<PassedOn> passedOn, List<Told> told) {
    /**
     * @param atRisk whether the nomination says that the person is at risk, for focal points
     * @param contactName who files for the organisation, where the nomination names them
     */
    record Kept(String givenName, String familyName, LocalDate birthDate, CountryCode nationality, String language, boolean visaSupport,
            @Nullable FreeText sideEvent, @Nullable String contactName, @Nullable String contactEmail, @Nullable Boolean atRisk) {
        @Override
        public String toString() {
            return "Kept[withheld]";
        }
    }

    record Consent(ConsentKind kind, CountryCode recipient, Set<PersonField> fields) {}

    /** @param change what was to be changed, for officers; null where a focal point was asked for, whose text is {@code forFocalPoint} */
    record Asked(Instant at, @Nullable FreeText change, @Nullable FreeText forFocalPoint, Instant answerBy) {}

    record PassedOn(Instant at, CountryCode recipient, Basis basis, Set<PersonField> fields) {}

    /** @param purpose null for focal points, who look at everybody of a session at once, and for auditors, who read the reasons of a decision */
    record Told(Instant at, Role role, @Nullable Purpose purpose, RetentionClass retention) {}

    /**
     * Where a person stands; the answer to what they do here, too.
     *
     * @param chosenBy who chose the visibility, or null while nobody did: then the person is unlisted
     * @param after an opaque token, in the answer to a command; otherwise null
     */
    record OwnStanding(String id, DelegateState state, String sessionId, DelegateRole role, Visibility visibility,
            @Nullable ChosenBy chosenBy, @Nullable String after) {}

    @Override
    public String toString() {
        return "OwnAnswer[withheld]";
    }
}
