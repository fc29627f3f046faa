package org.lintel.transparencylog;

import java.nio.charset.StandardCharsets;

import org.lintel.transparencylog.LogRefused.Reason;

/** What keys may be called (C2SP signed-note): something, without Unicode spaces, plus and control characters. */
final class KeyName {

    private KeyName() {}

    /** @throws LogRefused {@link Reason#KEY_NAME} */
    static String check(String name) {
        if (name.isEmpty() || name.codePoints().anyMatch(c -> c == '+' || c < ' ' || isSpace(c))
                || !StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
            throw new LogRefused(Reason.KEY_NAME, "The name of a key is not empty and has no space, plus or control character.");
        }
        return name;
    }

    /** Unicode's property White_Space, which is none of the JDK's own ideas of a space. */
    private static boolean isSpace(int c) {
        return Character.isSpaceChar(c) || c >= '\t' && c <= '\r' || c == 0x85;
    }
}
