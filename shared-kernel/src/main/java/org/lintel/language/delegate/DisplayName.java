package org.lintel.language.delegate;

import org.lintel.language.Text;
import org.lintel.language.TextValue;

/**
 * What stands in place of the name wherever one is shown of a person under a pseudonym: on the badge. Behind the edge there is only
 * {@code Sealed<DisplayName>}; nothing of it is ever printed by accident.
 */
public record DisplayName(String value) implements TextValue {
    /** Unit: UTF-16 characters. */
    public static final int LONGEST = 100;

    public DisplayName {
        Text.requireLine(value, 1, LONGEST);
    }

    @Override
    public String toString() {
        return "DisplayName[withheld]";
    }
}
