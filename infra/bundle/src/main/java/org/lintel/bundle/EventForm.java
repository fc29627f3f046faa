package org.lintel.bundle;

/** How the fields of an event are written, of a line and of a record alike: who reads either refuses the same. */
final class EventForm {
    /** Of all fields before the payload, each with its length: far more than any event of a registry has, and little enough for several readers at once. */
    static final int MOST_HEADER_BYTES = 1 << 20;

    private static final int LONGEST_WORD = 100;
    private static final int MOST_SECONDS = 12;
    private static final int NANOS = 9;
    /** For each byte 1 where it may be in a word. */
    private static final byte[] IN_A_WORD = inAWord();

    private EventForm() {}

    private static byte[] inAWord() {
        byte[] in = new byte[1 << Byte.SIZE];
        for (char one : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-".toCharArray()) {
            in[one] = 1;
        }
        return in;
    }

    /** What is shown to a person before anything else is, and so must not be able to command a terminal. */
    static boolean isWord(byte[] bytes, int from, int to) {
        if (to == from || to - from > LONGEST_WORD) {
            return false;
        }
        int all = 1;
        for (int at = from; at < to; at++) {
            all &= IN_A_WORD[Byte.toUnsignedInt(bytes[at])];
        }
        return all == 1;
    }

    /** Seconds since 1970, a point, and nine digits of nanoseconds that are added to them. */
    static boolean isMoment(byte[] bytes, int from, int to) {
        int point = pointIn(to);
        int digits = to > from && bytes[from] == '-' ? from + 1 : from;
        return point > digits && point - digits <= MOST_SECONDS && bytes[point] == '.' && areDigits(bytes, digits, point)
                && areDigits(bytes, point + 1, to)
                // Without zeros before it, and without a zero that has a sign.
                && (bytes[digits] != '0' || digits == from && point == digits + 1);
    }

    private static boolean areDigits(byte[] bytes, int from, int to) {
        int others = 0;
        for (int at = from; at < to; at++) {
            others |= bytes[at] - '0' | '9' - bytes[at];
        }
        return others >= 0;
    }

    /** @return where the point of a moment stands */
    static int pointIn(int to) {
        return to - NANOS - 1;
    }

    /** One JSON object, from the first byte to the last, in one line. Whether it is UTF-8 is for others to see. */
    static boolean isPayload(byte[] bytes, int from, int to) {
        int control = LineScan.control(bytes, from, to);
        return (control < 0 ? ~control : control) == to && new JsonScan().afterObject(bytes, from, to) == to;
    }
}
