package org.lintel.decisions.access;

import java.time.Duration;
import java.time.Instant;

import org.lintel.language.session.SessionConvened;

/**
 * How long what is to do with reading confidential data may take.
 *
 * @param reviewWorkingDays within which another person reviews an exceptional access
 * @param oneReading how long a reading counts as the one that was recorded: a person reads a file more than once, and that is one look into it
 */
record AccessLimits(int reviewWorkingDays, Duration oneReading) {
    private static final AccessLimits DEFAULT = new AccessLimits(2, Duration.ofMinutes(15));

    /** @return those of a clock that starts now; no published version says otherwise yet */
    static AccessLimits inForce() {
        return DEFAULT;
    }

    /** @return the last moment for the review of an access that is made now, counted in the session's own calendar */
    Instant reviewUntil(SessionConvened session, Instant now) {
        return session.calendar().after(now, reviewWorkingDays);
    }

    boolean isStillOneReading(Instant recorded, Instant now) {
        return now.isBefore(recorded.plus(oneReading));
    }
}
