package org.lintel.application.regions;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

import org.lintel.language.CountryCode;
import org.lintel.language.Region;

/** The regional groups, from the data that ships with the registry; every country of ISO 3166 is in one. */
public final class Regions {
    private static final String RESOURCE = "/regions/regions.properties";
    private static final Map<String, Region> BY_COUNTRY = read();

    private Regions() {}

    public static Region of(CountryCode country) {
        return Objects.requireNonNull(BY_COUNTRY.get(country.value()), "a country without a region");
    }

    private static Map<String, Region> read() {
        Properties groups = new Properties();
        try (Reader text = new InputStreamReader(Objects.requireNonNull(Regions.class.getResourceAsStream(RESOURCE)),
                StandardCharsets.UTF_8)) {
            groups.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, Region> byCountry = new HashMap<>();
        for (Region region : Region.values()) {
            for (String country : groups.getProperty(region.name()).split(" +")) {
                byCountry.put(country, region);
            }
        }
        return Map.copyOf(byCountry);
    }
}
