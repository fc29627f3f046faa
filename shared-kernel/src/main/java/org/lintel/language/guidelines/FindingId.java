package org.lintel.language.guidelines;

import org.lintel.language.Text;
import org.lintel.language.TextValue;

/** The random identifier of one finding. */
public record FindingId(String value) implements TextValue {
    public FindingId {
        Text.require(value, 1, 100);
    }
}
