package org.lintel.language;

/** The pseudonym of a user of the registry: stable and random, never a name. */
public record UserId(String value) implements TextValue {
    public UserId {
        Text.require(value, 1, 100);
    }
}
