package org.lintel.application.badge;

import org.lintel.language.Text;
import org.lintel.language.TextValue;

/** What was read from a badge, or from whatever was held before the scanner. It is kept nowhere and printed nowhere. */
record Handle(String value) implements TextValue {
    private static final int LONGEST = 1_000;

    Handle {
        Text.require(value, 1, LONGEST);
    }

    @Override
    public String toString() {
        return "Handle[withheld]";
    }
}
