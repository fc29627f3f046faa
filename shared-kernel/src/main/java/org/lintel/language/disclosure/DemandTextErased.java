package org.lintel.language.disclosure;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.SessionId;

/**
 * What an authority demanded is erased: that it did, and that it was referred, stays on record.
 *
 * @param due to when it was kept, UTC
 */
public record DemandTextErased(DemandId demand, SessionId session, CountryCode state, Instant due,
        Actor by) implements DisclosureTextErased {
    @Override
    public DisclosureTextId subject() {
        return demand;
    }
}
