package org.lintel.language.delegate;

import org.lintel.language.Text;
import org.lintel.language.TextValue;

/** The random identifier of one nominated person; another session gives another one. */
public record DelegateId(String value) implements TextValue {
    public DelegateId {
        Text.require(value, 1, 100);
    }
}
