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

    /** Whoever names a check may name a person, and what is bound from a body is told to a log that is asked for details. */
    @Override
    public String toString() {
        return "Name[withheld]";
    }
}
