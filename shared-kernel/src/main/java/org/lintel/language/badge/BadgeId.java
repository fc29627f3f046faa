package org.lintel.language.badge;

import org.lintel.language.Text;
import org.lintel.language.TextValue;

/** The random identifier of one badge. It is not what the badge shows: its handle is made of it under a key, and is in no event. */
public record BadgeId(String value) implements TextValue {
    public BadgeId {
        Text.require(value, 1, 100);
    }
}
