package org.lintel.language.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;

class PersonTest {
    private static final String CANARY = "canary";

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Ada\nLovelace", "Ada\tLovelace", "Ada\u0000"})
    void aNameSaysSomethingAndStandsOnOneLine(String name) {
        assertThatThrownBy(() -> person(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameMayBeOfAnyScriptAndLookLikeAFormula() {
        assertThat(person("=مريم").givenName()).isEqualTo("=مريم");
    }

    @Test
    void aNameHasAnEnd() {
        assertThat(person("x".repeat(Person.LONGEST_NAME)).givenName()).hasSize(Person.LONGEST_NAME);
        assertThatThrownBy(() -> person("x".repeat(Person.LONGEST_NAME + 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingPersonalIsPrinted() {
        Contact contact = new Contact(CANARY, CANARY + "@example.org");
        assertThat(person(CANARY).toString()).doesNotContain(CANARY, "KEN", "1990");
        assertThat(contact.toString()).doesNotContain(CANARY);
        assertThat(new Particulars("en", true, new FreeText(CANARY), contact).toString()).doesNotContain(CANARY, "en,");
    }

    private static Person person(String givenName) {
        return new Person(givenName, CANARY, LocalDate.parse("1990-01-31"), new CountryCode("KEN"));
    }
}
