package org.lintel.benchmarks.storage;

import java.util.Locale;

/**
 * What is to be reached, and what was.
 *
 * @param atLeast whether the figure must be at least this much; at most otherwise
 */
record Goal(String what, double figure, boolean atLeast, double bound) {

    static Goal atLeast(String what, double figure, double bound) {
        return new Goal(what, figure, true, bound);
    }

    static Goal atMost(String what, double figure, double bound) {
        return new Goal(what, figure, false, bound);
    }

    boolean met() {
        return atLeast ? figure >= bound : figure <= bound;
    }

    String line() {
        return String.format(Locale.ROOT, "%-72s %6.2f   %s %.2f: %s", what, figure, atLeast ? "at least" : "at most", bound,
                met() ? "met" : "MISSED");
    }
}
