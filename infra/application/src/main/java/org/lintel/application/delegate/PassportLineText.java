package org.lintel.application.delegate;

import org.lintel.application.security.PassportLine;
import org.lintel.language.Text;
import org.lintel.language.TextValue;

/** The first line of a passport in a body. */
record PassportLineText(String value) implements TextValue {
    /** As machines read it, and blanks that somebody typed. Unit: UTF-16 characters. */
    private static final int LONGEST = 100;

    /** @throws IllegalArgumentException where it is none */
    PassportLineText {
        Text.requireLine(value, 1, LONGEST);
        if (PassportLine.read(value) == null) {
            throw new IllegalArgumentException(
                    "This is not the first line of a passport, which begins with P and has << after the family name.");
        }
    }

    @Override
    public String toString() {
        return "PassportLineText[withheld]";
    }
}
