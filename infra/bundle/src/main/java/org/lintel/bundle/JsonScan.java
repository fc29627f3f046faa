package org.lintel.bundle;

/**
 * Finds the end of a JSON object (RFC 8259), so that nothing else can stand where an event's payload does: no tree is made of it. Control characters are for
 * others to refuse. Not for several threads.
 */
final class JsonScan {
    /** As many as readers of JSON go down that have a limit; events of a registry have a few. */
    static final int DEEPEST = 500;

    private static final int NONE = -1;
    private static final int HEX_DIGITS = 4;

    /** At each depth, whether it is an object there, or else a list. */
    private final boolean[] objects = new boolean[DEEPEST + 1];
    private byte[] bytes = {};
    private int until;
    private int at;
    private int depth;

    /** @return the place behind the object that begins there; -1 where none does, or it has no end before {@code until} */
    int afterObject(byte[] text, int from, int end) {
        bytes = text;
        until = end;
        at = from;
        depth = 0;
        if (!is('{')) {
            return NONE;
        }
        while (value()) {
            // Of those that end with this value, all do; then comes the next one.
            while (depth > 0 && ends()) {
                depth--;
                at++;
            }
            if (depth == 0) {
                return at;
            }
            if (!next()) {
                return NONE;
            }
        }
        return NONE;
    }

    /** A string, number or word, or the beginning of an object or a list and the first value in it, if there is one. */
    private boolean value() {
        while (at < until) {
            switch (bytes[at]) {
                case '"' -> {
                    return string();
                }
                case '{' -> {
                    if (!open(true)) {
                        return false;
                    }
                    if (ends()) {
                        return true;
                    }
                    if (!key()) {
                        return false;
                    }
                }
                case '[' -> {
                    if (!open(false)) {
                        return false;
                    }
                    if (ends()) {
                        return true;
                    }
                }
                case 't' -> {
                    return word("true");
                }
                case 'f' -> {
                    return word("false");
                }
                case 'n' -> {
                    return word("null");
                }
                default -> {
                    return number();
                }
            }
        }
        return false;
    }

    private boolean open(boolean object) {
        if (depth == DEEPEST) {
            return false;
        }
        objects[++depth] = object;
        at++;
        return true;
    }

    /** @return whether there stands the end of the object or list that we are in */
    private boolean ends() {
        skipSpaces();
        return is(objects[depth] ? '}' : ']');
    }

    /** A comma, and in an object a key. */
    private boolean next() {
        if (!is(',')) {
            return false;
        }
        at++;
        skipSpaces();
        return !objects[depth] || key();
    }

    /** With its colon. */
    private boolean key() {
        if (!is('"') || !string()) {
            return false;
        }
        skipSpaces();
        if (!is(':')) {
            return false;
        }
        at++;
        skipSpaces();
        return true;
    }

    private void skipSpaces() {
        while (is(' ')) {
            at++;
        }
    }

    private boolean string() {
        int mark = LineScan.mark(bytes, at + 1, until);
        while (mark < until && bytes[mark] == '\\') {
            int escaped = afterEscape(mark + 1);
            if (escaped == NONE) {
                return false;
            }
            mark = LineScan.mark(bytes, escaped, until);
        }
        at = mark + 1;
        return mark < until;
    }

    private int afterEscape(int place) {
        if (place == until) {
            return NONE;
        }
        return switch (bytes[place]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> place + 1;
            case 'u' -> {
                int digits = 0;
                while (digits < HEX_DIGITS && place + 1 + digits < until && Character.digit(bytes[place + 1 + digits], 16) >= 0) {
                    digits++;
                }
                yield digits == HEX_DIGITS ? place + 1 + HEX_DIGITS : NONE;
            }
            default -> NONE;
        };
    }

    private boolean word(String word) {
        if (until - at < word.length()) {
            return false;
        }
        for (int index = 0; index < word.length(); index++) {
            if (bytes[at + index] != word.charAt(index)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    private boolean number() {
        if (is('-')) {
            at++;
        }
        boolean right = true;
        if (is('0')) {
            at++;
        } else {
            right = digits();
        }
        if (right && is('.')) {
            at++;
            right = digits();
        }
        if (right && (is('e') || is('E'))) {
            at++;
            if (is('+') || is('-')) {
                at++;
            }
            right = digits();
        }
        return right;
    }

    /** @return whether there was one */
    private boolean digits() {
        int from = at;
        while (at < until && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at > from;
    }

    private boolean is(char one) {
        return at < until && bytes[at] == one;
    }
}
