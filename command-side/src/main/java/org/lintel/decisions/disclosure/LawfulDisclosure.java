package org.lintel.decisions.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.consent.Consents;
import org.lintel.language.CountryCode;
import org.lintel.language.consent.ConsentKind;
import org.lintel.language.consent.PersonField;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.Visibility;
import org.lintel.language.delegate.VisibilityChosen;
import org.lintel.language.disclosure.Basis;

/**
 * inv-23: what is passed on has a basis that covers all of it, now. A visa takes the consent of each person, to this State and for these fields; the
 * public list covers the names that stand in it. A list of several that names somebody who is unlisted is refused whatever its basis: one
 * person's leave to be named to a State is no leave to be found in a list beside others.
 */
final class LawfulDisclosure {
    private static final Refusal BULK = new Refusal("bulk-unlisted",
            "This would be a list of several persons with names of some who did not choose to be listed.",
            "Pass on each of them by itself, or leave the names out.");
    private static final Refusal NO_CONSENT = new Refusal("no-consent",
            "Not everybody concerned agrees, at this moment, that this is passed on to this State.",
            "Let each person consent on their own page, or leave out who does not.");
    private static final Refusal NOT_LISTED = new Refusal("not-listed",
            "The public list covers names only, of those alone who chose to be listed.",
            "Leave out other fields and persons, or name another basis.");
    private static final Refusal NO_KEY = new Refusal("no-recipient-key",
            "No key is known to which this could be encrypted, or it has run out.",
            "Have an administrator register the certificate of the State's visa authority.");

    private LawfulDisclosure() {}

    static Rule hasItsBasis(Basis basis, CountryCode state, List<DelegateId> delegates, Set<PersonField> fields, History history) {
        return () -> switch (basis) {
            case VISA -> delegates.stream()
                    .allMatch(delegate -> Consents.from(history, delegate).cover(ConsentKind.VISA_DISCLOSURE, state, fields))
                            ? null
                            : NO_CONSENT;
            case PUBLIC_LIST -> fields.equals(Set.of(PersonField.LEGAL_NAME))
                    && delegates.stream().allMatch(delegate -> isListed(delegate, history)) ? null : NOT_LISTED;
        };
    }

    static Rule isNoListOfUnlisted(List<DelegateId> delegates, Set<PersonField> fields, History history) {
        return Rule.that(() -> delegates.size() < 2 || !fields.contains(PersonField.LEGAL_NAME)
                || delegates.stream().allMatch(delegate -> isListed(delegate, history)), BULK);
    }

    static Rule isEncrypted(CountryCode state, History history, Instant now) {
        return Rule.that(() -> Recipients.keyOf(state, history).filter(key -> key.isValidAt(now)).isPresent(), NO_KEY);
    }

    /** Only the person can choose to be listed, so the latest choice tells. */
    private static boolean isListed(DelegateId delegate, History history) {
        return history.events(VisibilityChosen.class).filter(chosen -> chosen.delegate().equals(delegate)).reduce((_, latest) -> latest)
                .map(chosen -> Objects.equals(chosen.visibility(), Visibility.LISTED)).orElse(false);
    }
}
