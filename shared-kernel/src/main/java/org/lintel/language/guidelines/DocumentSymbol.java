package org.lintel.language.guidelines;

import java.util.regex.Pattern;

import org.lintel.language.TextValue;

/**
 * Under which symbol a document is filed, for instance {@code ICC-ASP/25/12}. It stays in clear for ever and the Bureau reads it: so it has the form of
 * a symbol, in which nobody's name is written by accident.
 */
public record DocumentSymbol(String value) implements TextValue {
    private static final Pattern FORM = Pattern.compile("(?=.*\\d)[A-Z0-9](?:[A-Z0-9./()-]{0,38}[A-Z0-9)])?");

    /** @throws IllegalArgumentException when it has another form; the text is not repeated */
    public DocumentSymbol {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "This must be the symbol of a document such as ICC-ASP/25/12: at most 40 capital letters, digits, dots, slashes and hyphens.");
        }
    }
}
