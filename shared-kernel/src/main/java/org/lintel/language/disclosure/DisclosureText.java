package org.lintel.language.disclosure;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;

/** Words about persons are kept, sealed under a key of their own: the purpose of a disclosure, or what an authority demanded. */
public sealed interface DisclosureText extends DisclosureEvent permits DataDisclosed, DemandRecorded {
    /** What the periods that shipped asked for when events did not say yet to when the words are kept. */
    Period BEFORE_IT_WAS_SAID = Period.ofYears(4);

    DisclosureTextId subject();

    /** @return of whose persons it is; the key is named after it too */
    SessionId session();

    /** @return the last moment of the day to which the words are kept, UTC; null in an event of before that was said */
    @Nullable
    Instant keptUntil();

    /**
     * @param recordedAt when the event was recorded
     * @return the last moment to which the words are kept, UTC
     */
    default Instant keptUntil(Instant recordedAt) {
        Instant said = keptUntil();
        return said == null ? recordedAt.atZone(ZoneOffset.UTC).plus(BEFORE_IT_WAS_SAID).toInstant() : said;
    }
}
