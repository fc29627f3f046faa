package org.lintel.application.sealing;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;

/** Texts that are all equally long once they are sealed, the one that says nothing included: nobody tells from its length what was asked, or whether. */
public final class EvenText {
    /** Unit: UTF-16 characters, of what somebody writes. */
    public static final int LONGEST = 1_000;

    /** Unit: bytes in UTF-8, of which no such character takes more than three; one more says whether there is anything. */
    private static final int LENGTH_BYTES = 3 * LONGEST + 1;
    private static final char SOMETHING = '1';
    private static final char NOTHING = '0';

    private EvenText() {}

    /**
     * @param text what was written, or null
     * @throws IllegalArgumentException where it is too long
     */
    public static FreeText of(@Nullable FreeText text) {
        String written = text == null ? "" : text.value();
        if (written.length() > LONGEST) {
            throw new IllegalArgumentException("This has at most " + LONGEST + " characters.");
        }
        String marked = (text == null ? NOTHING : SOMETHING) + written;
        return new FreeText(marked + " ".repeat(LENGTH_BYTES - marked.getBytes(StandardCharsets.UTF_8).length));
    }

    static @Nullable FreeText textIn(String even) {
        return even.charAt(0) == NOTHING ? null : new FreeText(even.substring(1).stripTrailing());
    }
}
