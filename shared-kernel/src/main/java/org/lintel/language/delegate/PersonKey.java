package org.lintel.language.delegate;

import org.lintel.language.Text;
import org.lintel.language.TextValue;

/**
 * A fingerprint of a person's normalised name and birth date, keyed per session: equal for the same person in the same session, and without
 * the key nobody learns from it who that is, nor meets it again in another session. The edge computes it; rules and tags use it in place of
 * the name.
 */
public record PersonKey(String value) implements TextValue {
    public PersonKey {
        Text.require(value, 1, 100);
    }
}
