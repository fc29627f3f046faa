package org.lintel.language.accreditation;

import org.lintel.language.Text;
import org.lintel.language.TextValue;

/** The random identifier of one accreditation file. */
public record AccreditationId(String value) implements TextValue {
    public AccreditationId {
        Text.require(value, 1, 100);
    }
}
