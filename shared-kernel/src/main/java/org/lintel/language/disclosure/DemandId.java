package org.lintel.language.disclosure;

import org.lintel.language.Text;

/** The random identifier of one demand by an authority. */
public record DemandId(String value) implements DisclosureTextId {
    public DemandId {
        Text.require(value, 1, 100);
    }
}
