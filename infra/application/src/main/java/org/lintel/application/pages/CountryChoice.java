package org.lintel.application.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A country as a form offers it: its ISO 3166 alpha-3 code, and its name in the reader's language. */
public record CountryChoice(String code, String name) {
    public static List<CountryChoice> in(Locale reader) {
        return Arrays.stream(Locale.getISOCountries()).map(code -> Locale.of("", code))
                .map(country -> new CountryChoice(country.getISO3Country(), country.getDisplayCountry(reader)))
                .sorted((one, other) -> one.name.compareToIgnoreCase(other.name)).toList();
    }
}
