package org.lintel.language.disclosure;

import org.lintel.language.Text;
import org.lintel.language.TextValue;

/** The random identifier of one demand by an authority. */
public record DemandId(String value) implements TextValue {
    public DemandId {
        Text.require(value, 1, 100);
    }
}
