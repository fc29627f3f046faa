package org.lintel.readmodels;

import java.time.Instant;
import java.util.Locale;

/** Places in lists as texts that sort as the places do. */
final class Places {
    private static final long LAST_SECOND = 999_999_999_999L;
    private static final int LAST_NANO = 999_999_999;

    private Places() {}

    /** @return a text of fixed width; a registry has no moments before 1970 */
    static String of(Instant moment) {
        return String.format(Locale.ROOT, "%012d.%09d", moment.getEpochSecond(), moment.getNano());
    }

    /** @return a text that sorts the later before the earlier */
    static String latestFirst(Instant moment, String id) {
        return of(Instant.ofEpochSecond(LAST_SECOND - moment.getEpochSecond(), LAST_NANO - moment.getNano())) + "/" + id;
    }

    /** A space sorts before whatever an id may go on with. */
    static String of(Instant moment, String id, String last) {
        return of(moment) + "/" + id + " " + last;
    }
}
