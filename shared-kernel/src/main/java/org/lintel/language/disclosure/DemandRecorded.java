package org.lintel.language.disclosure;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;

/**
 * An authority demanded data of persons. It is for the legal adviser, and nobody answers it with data (inv-23).
 *
 * @param session for which the persons came
 * @param text what was demanded, and how
 * @param keptUntil the last moment of the day to which that is kept, UTC; null where version 1 did not say
 */
public record DemandRecorded(DemandId demand, SessionId session, CountryCode state, Sealed<FreeText> text, @Nullable Instant keptUntil,
        Actor by) implements DisclosureText {
    @Override
    public DisclosureTextId subject() {
        return demand;
    }
}
