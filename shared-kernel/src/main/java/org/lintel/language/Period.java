package org.lintel.language;

import java.time.Instant;

/**
 * A time that a party is given.
 *
 * @param remindAt when the party is reminded, UTC; may be past already where the period is short
 * @param endsAt the last moment, UTC
 */
public record Period(Instant remindAt, Instant endsAt) {
    /** @throws IllegalArgumentException when the reminder would come after the end */
    public Period {
        if (remindAt.isAfter(endsAt)) {
            throw new IllegalArgumentException("A reminder comes before the end of a period.");
        }
    }
}
