package org.lintel.language.disclosure;

import org.lintel.language.Text;

/** The random identifier of one disclosure. */
public record DisclosureId(String value) implements DisclosureTextId {
    public DisclosureId {
        Text.require(value, 1, 100);
    }
}
