package org.lintel.language;

/**
 * A keyed fingerprint of an organisation's normalised name and country: equal for the same organisation, and without the key nobody
 * learns from it which one. The edge computes it; rules and tags use it in place of the name.
 */
public record OrganisationKey(String value) implements TextValue {
    public OrganisationKey {
        Text.require(value, 1, 100);
    }
}
