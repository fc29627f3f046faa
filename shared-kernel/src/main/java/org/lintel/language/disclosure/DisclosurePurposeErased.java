package org.lintel.language.disclosure;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.SessionId;

/**
 * The purpose of a disclosure is erased: to whom what of whom was passed on, and on which basis, stays on record.
 *
 * @param due to when it was kept, UTC
 */
public record DisclosurePurposeErased(DisclosureId disclosure, SessionId session, CountryCode state, Instant due,
        Actor by) implements DisclosureTextErased {
    @Override
    public DisclosureTextId subject() {
        return disclosure;
    }
}
