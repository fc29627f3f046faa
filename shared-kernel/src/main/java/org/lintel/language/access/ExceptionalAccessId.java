package org.lintel.language.access;

import org.lintel.language.Text;
import org.lintel.language.TextValue;

/** The random identifier of one exceptional access. */
public record ExceptionalAccessId(String value) implements TextValue {
    public ExceptionalAccessId {
        Text.require(value, 1, 100);
    }
}
