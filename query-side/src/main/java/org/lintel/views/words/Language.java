package org.lintel.views.words;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The working languages of the Assembly's Secretariat, in which the registry speaks. */
public enum Language {
    EN,
    FR;

    /** @return the language of an ISO 639-1 code in lower case, or null where the registry does not speak it */
    public static @Nullable Language of(String code) {
        return Arrays.stream(values()).filter(language -> language.code().equals(code)).findAny().orElse(null);
    }

    /** @return the ISO 639-1 code, for instance "fr" */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code());
    }
}
