package org.lintel.language.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lintel.language.CountryCode;

class OrganisationTest {
    private static final CountryCode KENYA = new CountryCode("KEN");

    /** A one-person organisation is a person, and its country may tell which one. */
    @Test
    void printsNeitherItsNameNorItsCountry() {
        assertThat(new Organisation("canary", KENYA)).hasToString("Organisation[withheld]");
    }

    @Test
    void hasANameOfAtMostThreeHundredCharacters() {
        assertThat(new Organisation("x".repeat(300), KENYA).name()).hasSize(300);
        assertThatThrownBy(() -> new Organisation("x".repeat(301), KENYA)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Organisation(" ", KENYA)).isInstanceOf(IllegalArgumentException.class);
    }
}
