package org.lintel.language;

/**
 * Words that a person wrote: reasons, questions, purposes. They may name somebody, so nothing prints them by accident:
 * {@link #toString()} tells their length only.
 */
public record FreeText(String value) implements TextValue {
    /** Unit: UTF-16 characters. */
    public static final int LONGEST = 10_000;

    /** @throws IllegalArgumentException when blank, longer than {@link #LONGEST} or with control characters other than line breaks and tabs */
    public FreeText {
        Text.require(value, 1, LONGEST);
    }

    @Override
    public String toString() {
        return "FreeText[" + value.length() + " characters]";
    }
}
