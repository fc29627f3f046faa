package org.lintel.language.accreditation;

import java.util.List;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Period;
import org.lintel.language.Sealed;
import org.lintel.language.TextKey;

/**
 * Something is missing, and all of it is named at once (inv-7).
 *
 * @param missing what is missing, each item in the officer's words
 * @param missingKeys a fingerprint of each item, in the same order
 * @param replyPeriod the time to supply it
 */
public record RequestFoundIncomplete(AccreditationId accreditation, List<Sealed<FreeText>> missing, List<TextKey> missingKeys,
        Period replyPeriod,
        Actor by) implements AccreditationEvent {
    public RequestFoundIncomplete {
        missing = List.copyOf(missing);
        missingKeys = List.copyOf(missingKeys);
    }
}
