package org.lintel.language.disclosure;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.consent.PersonField;
import org.lintel.language.delegate.DelegateId;

/**
 * Data of persons was about to be passed on to a State (inv-23): recorded before anything leaves (inv-30).
 *
 * @param delegates whose data, at least one
 * @param fields what of each, and nothing else
 * @param purpose in the officer's words
 * @param keptUntil the last moment of the day to which they are kept, UTC; null where version 1 did not say
 */
public record DataDisclosed(DisclosureId disclosure, SessionId session, CountryCode state, Basis basis, List<DelegateId> delegates,
        Set<PersonField> fields, Sealed<FreeText> purpose, @Nullable Instant keptUntil, Actor by) implements DisclosureText {
    public DataDisclosed {
        delegates = List.copyOf(delegates);
        // In the order of the list, for the record must read the same in every run; Set.copyOf shuffles.
        fields = Collections.unmodifiableSet(EnumSet.copyOf(fields));
    }

    @Override
    public DisclosureTextId subject() {
        return disclosure;
    }
}
