package org.lintel.language;

import java.util.regex.Pattern;

/** The short public name of a session of the Assembly, for instance {@code ASP25}: 1 to 40 letters, digits, {@code -} or {@code _}, the first a letter or digit. */
public record SessionId(String value) implements TextValue {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");

    /** @throws IllegalArgumentException when the value has another shape */
    public SessionId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A session id has 1 to 40 letters, digits, hyphens or underscores, the first a letter or digit.");
        }
    }
}
