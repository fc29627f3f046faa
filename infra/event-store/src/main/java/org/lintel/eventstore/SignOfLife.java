package org.lintel.eventstore;

import java.time.Duration;
import java.time.Instant;

/** What a process says of itself by the clock of its machine, as another one reads it by its own. */
public final class SignOfLife {
    /** One from still further ahead than this was given before a clock was set back, and says nothing. Clocks that merely differ are closer to each other. */
    public static final Duration MOST_AHEAD = Duration.ofMinutes(1);

    private SignOfLife() {}

    /**
     * @param given when the last one was given
     * @param patience how long a process may give none
     * @return whether another process may take over
     */
    public static boolean isOver(Instant given, Instant now, Duration patience) {
        return given.isBefore(earliest(now, patience)) || given.isAfter(latest(now, patience));
    }

    static Instant earliest(Instant now, Duration patience) {
        return now.minus(patience);
    }

    static Instant latest(Instant now, Duration patience) {
        return now.plus(patience).plus(MOST_AHEAD);
    }
}
