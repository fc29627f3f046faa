package org.lintel.transparencylog;

import org.lintel.transparencylog.LogRefused.Reason;

/** Sizes and indexes as the formats write them: ASCII digits without sign and leading zeros. */
final class Decimal {

    private static final int MOST_DIGITS = 19;

    private Decimal() {}

    /**
     * @return 0 to 2^63 − 1
     * @throws LogRefused {@link Reason#NUMBER}
     */
    static long parse(String text) {
        boolean digits = !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || text.length() > 1 && text.charAt(0) == '0') {
            throw refused();
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooGreat) {
            throw refused();
        }
    }

    private static LogRefused refused() {
        return new LogRefused(Reason.NUMBER, "A number is written with decimal digits, without leading zeros, and is at most 2^63 − 1.");
    }
}
