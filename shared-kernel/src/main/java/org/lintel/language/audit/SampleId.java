package org.lintel.language.audit;

import org.lintel.language.Text;
import org.lintel.language.TextValue;

/** The random identifier of one sample. */
public record SampleId(String value) implements TextValue {
    public SampleId {
        Text.require(value, 1, 100);
    }
}
