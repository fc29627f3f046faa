package org.lintel.language.delegate;

import java.time.LocalDate;

import org.lintel.language.CountryCode;
import org.lintel.language.Text;

/** A person as the contact point names them. Behind the edge there is only {@code Sealed<Person>}; nothing of it is ever printed by accident. */
public record Person(String givenName, String familyName, LocalDate birthDate, CountryCode nationality) {
    /** Unit: UTF-16 characters, of each name. */
    public static final int LONGEST_NAME = 200;

    public Person {
        Text.requireLine(givenName, 1, LONGEST_NAME);
        Text.requireLine(familyName, 1, LONGEST_NAME);
    }

    @Override
    public String toString() {
        return "Person[withheld]";
    }
}
