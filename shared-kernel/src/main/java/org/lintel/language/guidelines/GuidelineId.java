package org.lintel.language.guidelines;

import java.util.regex.Pattern;

import org.lintel.language.TextValue;

/** Which guideline: {@code G} and two digits, for instance {@code G04}. */
public record GuidelineId(String value) implements TextValue {
    private static final Pattern FORM = Pattern.compile("G\\d{2}");

    /** @throws IllegalArgumentException when it has another form */
    public GuidelineId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("This must be a guideline such as G04.");
        }
    }
}
