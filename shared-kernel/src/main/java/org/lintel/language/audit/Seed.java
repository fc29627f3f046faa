package org.lintel.language.audit;

import java.util.regex.Pattern;

import org.lintel.language.TextValue;

/**
 * What a sample is drawn by. It stays in clear for ever: so it is a hexadecimal number, in which nobody's name is written. As a rule it is the root
 * hash of a checkpoint of the transparency log, which no auditor can choose.
 */
public record Seed(String value) implements TextValue {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{1,64}");

    /** @throws IllegalArgumentException when it has another form; the text is not repeated */
    public Seed {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("This must be 1 to 64 of the digits 0 to 9 and a to f.");
        }
    }
}
