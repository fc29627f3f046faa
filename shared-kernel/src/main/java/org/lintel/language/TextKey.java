package org.lintel.language;

/** A keyed fingerprint of a normalised text, so that a rule can tell that two texts say the same without reading either. */
public record TextKey(String value) implements TextValue {
    public TextKey {
        Text.require(value, 1, 100);
    }
}
