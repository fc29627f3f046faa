package org.lintel.language;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/** A country by its ISO 3166-1 alpha-3 code, for instance {@code KEN}. */
public record CountryCode(String value) implements TextValue {
    private static final Set<String> KNOWN = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3);

    /** @throws IllegalArgumentException when ISO 3166 knows no such code */
    public CountryCode {
        if (!KNOWN.contains(value)) {
            throw new IllegalArgumentException("This is not an ISO 3166 alpha-3 country code.");
        }
    }
}
