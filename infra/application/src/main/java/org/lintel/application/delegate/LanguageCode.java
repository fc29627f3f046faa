package org.lintel.application.delegate;

import java.util.Locale;
import java.util.Set;

import org.lintel.language.TextValue;

/** In which language to write to a person. */
record LanguageCode(String value) implements TextValue {
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    LanguageCode {
        if (!KNOWN.contains(value)) {
            throw new IllegalArgumentException("This is not an ISO 639 two-letter language code.");
        }
    }
}
