package org.lintel.application.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.language.CountryCode;
import org.lintel.language.Region;

class RegionsTest {
    static Stream<String> countries() {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream();
    }

    @ParameterizedTest
    @MethodSource("countries")
    void everyCountryHasARegion(String country) {
        assertThatCode(() -> Regions.of(new CountryCode(country))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"KEN,AFRICA", "JOR,ASIA_PACIFIC", "CYP,ASIA_PACIFIC", "GEO,EASTERN_EUROPE", "SRB,EASTERN_EUROPE",
            "VEN,LATIN_AMERICA_AND_CARIBBEAN", "NLD,WESTERN_EUROPE_AND_OTHERS", "AUS,WESTERN_EUROPE_AND_OTHERS"})
    void statesAreInTheirGroupAtTheUnitedNations(String country, Region region) {
        assertThat(Regions.of(new CountryCode(country))).isEqualTo(region);
    }

    @Test
    void everyRegionHasCountries() {
        assertThat(countries().map(country -> Regions.of(new CountryCode(country))).distinct()).containsExactlyInAnyOrder(Region.values());
    }
}
