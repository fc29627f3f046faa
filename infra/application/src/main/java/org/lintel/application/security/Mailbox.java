package org.lintel.application.security;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.lintel.application.StartRefused;
import org.lintel.views.words.Language;

/**
 * Where a user is told by e-mail that there is a message for them. It stands in the user file and nowhere else: in no event, view or log.
 *
 * @param language one of {@link #LANGUAGES}, or null where none is known
 */
public record Mailbox(String address, @Nullable String language) {
    /** What announcements are written in. */
    public static final List<String> LANGUAGES = Arrays.stream(Language.values()).map(Language::code).toList();

    private static final int LONGEST = 254;
    /** The addresses of RFC 5321 without quoting, comments and address literals, which nobody has who is to be reached. */
    private static final Pattern SHAPE = Pattern
            .compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    /** @throws StartRefused where it is not an address or language that can be used; the sentence repeats neither */
    public Mailbox {
        if (!isAddress(address)) {
            throw new StartRefused("This is not an e-mail address that can be used; an international domain is written with xn--.");
        }
        if (language != null && !LANGUAGES.contains(language)) {
            throw new StartRefused("Announcements are written in " + String.join(" and ", LANGUAGES) + ".");
        }
    }

    /** @return whether e-mail can be sent to it, or from it */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "Mailbox[withheld]";
    }
}
