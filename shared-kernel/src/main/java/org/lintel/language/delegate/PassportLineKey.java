package org.lintel.language.delegate;

import org.lintel.language.Text;
import org.lintel.language.TextValue;

/**
 * A fingerprint of a person's name as the line of a passport that machines read has it, and of the birth date; keyed per session like
 * {@link PersonKey}, and coarser: spellings that passports write alike have the same one. It finds who stands at the desk, and decides nothing.
 */
public record PassportLineKey(String value) implements TextValue {
    public PassportLineKey {
        Text.require(value, 1, 100);
    }
}
