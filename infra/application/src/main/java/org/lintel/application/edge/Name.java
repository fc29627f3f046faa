package org.lintel.application.edge;

import org.lintel.language.Text;
import org.lintel.language.TextValue;

/** A short name in a body: of a check, a venue, a session. */
public record Name(String value) implements TextValue {
    /** Unit: UTF-16 characters. */
    public static final int LONGEST = 200;

    public Name {
        Text.require(value, 1, LONGEST);
    }
}
