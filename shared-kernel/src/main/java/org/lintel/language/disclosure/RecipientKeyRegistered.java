package org.lintel.language.disclosure;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.Text;

/**
 * From here on what is passed on to the State is encrypted to this key.
 *
 * @param certificate of the authority, X.509 in DER as base64
 * @param validFrom the first moment at which something may be encrypted to it, UTC
 * @param validUntil the last one
 * @param decisionReference the decision, or the note of the State, behind it
 */
public record RecipientKeyRegistered(CountryCode state, String certificate, Instant validFrom, Instant validUntil,
        String decisionReference, Actor by) implements DisclosureEvent {
    /** Unit: UTF-16 characters. */
    public static final int LONGEST_CERTIFICATE = 20_000;
    private static final int LONGEST_REFERENCE = 300;

    /** @return whether something may be encrypted to it then */
    public boolean isValidAt(Instant moment) {
        return !moment.isBefore(validFrom) && !moment.isAfter(validUntil);
    }

    public RecipientKeyRegistered {
        Text.requireLine(certificate, 1, LONGEST_CERTIFICATE);
        Text.requireLine(decisionReference, 1, LONGEST_REFERENCE);
    }
}
