package org.lintel.readmodels;

import java.time.Instant;
import java.util.Locale;

/** Moments as texts that sort as the moments do, for places in lists. */
final class Places {
    private Places() {}

    /** @return a text of fixed width; a registry has no moments before 1970 */
    static String of(Instant moment) {
        return String.format(Locale.ROOT, "%012d.%09d", moment.getEpochSecond(), moment.getNano());
    }
}
