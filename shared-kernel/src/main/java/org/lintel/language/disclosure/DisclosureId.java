package org.lintel.language.disclosure;

import org.lintel.language.Text;
import org.lintel.language.TextValue;

/** The random identifier of one disclosure. */
public record DisclosureId(String value) implements TextValue {
    public DisclosureId {
        Text.require(value, 1, 100);
    }
}
