package org.lintel.language.audit;

import org.lintel.language.Text;
import org.lintel.language.TextValue;

/** The random identifier of one opening of reasons. */
public record OpeningId(String value) implements TextValue {
    public OpeningId {
        Text.require(value, 1, 100);
    }
}
