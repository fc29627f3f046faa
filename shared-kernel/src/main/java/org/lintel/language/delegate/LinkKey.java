package org.lintel.language.delegate;

import org.lintel.language.Text;
import org.lintel.language.TextValue;

/**
 * A keyed hash of the secret in a one-time link to a person's own page. Without the key nobody learns from it whether a secret is the right one; the
 * secret itself is stored nowhere.
 */
public record LinkKey(String value) implements TextValue {
    public LinkKey {
        Text.require(value, 1, 100);
    }
}
