package org.lintel.language.audit;

import java.util.regex.Pattern;

import org.lintel.language.TextValue;

/** The root hash of the transparency log's tree of some size, in hexadecimal. */
public record RootHash(String value) implements TextValue {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException when it has another form; the text is not repeated */
    public RootHash {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("This must be 64 of the digits 0 to 9 and a to f.");
        }
    }

    /** @return the same as what a sample is drawn by */
    public Seed asSeed() {
        return new Seed(value);
    }
}
