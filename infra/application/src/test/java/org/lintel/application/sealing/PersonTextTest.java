package org.lintel.application.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.delegate.Contact;
import org.lintel.language.delegate.Particulars;
import org.lintel.language.delegate.Person;

/** What is sealed of a person is read again as what it was, now and by any later version. */
class PersonTextTest {
    private static final Person PERSON = new Person("Amara Ngozi", "D'Arcy, Çelik", LocalDate.parse("1990-01-31"), new CountryCode("KEN"));

    @Test
    void aPersonIsReadAsTheyWereWritten() {
        assertThat(PersonText.of(PERSON)).isEqualTo("KEN\n1990-01-31\nAmara Ngozi\nD'Arcy, Çelik");
        assertThat(PersonText.person(PersonText.of(PERSON))).isEqualTo(PERSON);
    }

    @Test
    void soAreTheParticularsWithEverythingInThemAndWithNothing() {
        Particulars full = new Particulars("fr", true, new FreeText("Panel\nin two lines\n"), new Contact("Zoë", "zoe@example.org"));
        assertThat(PersonText.of(full)).isEqualTo("fr\n1\nZoë\nzoe@example.org\nPanel\nin two lines\n");
        assertThat(PersonText.particulars(PersonText.of(full))).isEqualTo(full);
        Particulars least = new Particulars("en", false, null, null);
        assertThat(PersonText.particulars(PersonText.of(least))).isEqualTo(least);
    }
}
