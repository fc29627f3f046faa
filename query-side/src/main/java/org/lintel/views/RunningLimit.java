package org.lintel.views;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Period;
import org.lintel.language.accreditation.TimeLimit;

/**
 * A time limit that is running in a file.
 *
 * @param ends the last moment, UTC; null while it stands still, because the notice that starts it could not be delivered
 * @param remindAt when the party is reminded, UTC; null where nobody is
 * @param notice the number of the notice that started it, or 0 where none did
 */
public record RunningLimit(TimeLimit limit, @Nullable Instant ends, @Nullable Instant remindAt, int notice) {
    static RunningLimit until(TimeLimit limit, Instant ends, int notice) {
        return new RunningLimit(limit, ends, null, notice);
    }

    static RunningLimit of(TimeLimit limit, Period period, int notice) {
        return new RunningLimit(limit, period.endsAt(), period.remindAt(), notice);
    }

    RunningLimit within(Period period) {
        return of(limit, period, notice);
    }

    /** A period to reply or to appeal waits for a new dispatch; one to supply information goes on. */
    RunningLimit undelivered() {
        return limit == TimeLimit.NOTICE_REPLY || limit == TimeLimit.APPEAL ? new RunningLimit(limit, null, null, notice) : this;
    }

    boolean wasStartedBy(int number) {
        return notice == number && number > 0;
    }
}
