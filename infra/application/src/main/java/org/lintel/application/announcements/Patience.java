package org.lintel.application.announcements;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** How long announcing goes on trying. These are no time limits of the procedure: those begin with the notice, not with its announcement. */
final class Patience {
    /** Older notices are not announced any more, for instance where announcing is switched on in an old registry. */
    static final Duration NEWS = Duration.ofDays(5);

    private static final Duration ENDS = Duration.ofHours(48);
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
            Duration.ofHours(1), Duration.ofHours(4));

    private Patience() {}

    /** @param tries how often it failed before this time */
    static Duration pauseAfter(int tries) {
        return PAUSES.get(Math.min(tries, PAUSES.size() - 1));
    }

    /** @return whether a server that has not accepted it since then never will */
    static boolean isOver(@Nullable Instant failingSince, Instant now) {
        return failingSince != null && !now.isBefore(failingSince.plus(ENDS));
    }
}
