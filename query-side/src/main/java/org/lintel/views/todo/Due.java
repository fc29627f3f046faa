package org.lintel.views.todo;

import java.time.Instant;

/**
 * When a task is to be done.
 *
 * @param at the first moment at which it can be, UTC
 * @param ends the last moment of the time limit or period that it is about, UTC; for the command that does it
 */
public record Due(Instant at, Instant ends) {
    /** For what waits for nothing but its turn. */
    static final Due AT_ONCE = new Due(Instant.EPOCH, Instant.EPOCH);

    /** For what is recorded once its last moment has passed. */
    static Due after(Instant ends) {
        return new Due(ends.plusNanos(1), ends);
    }
}
