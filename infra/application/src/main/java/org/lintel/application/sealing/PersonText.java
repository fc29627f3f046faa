package org.lintel.application.sealing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.delegate.Contact;
import org.lintel.language.delegate.Particulars;
import org.lintel.language.delegate.Person;

/**
 * What is known of a person as the one text that is sealed: a line for each part, for none of them but the last can hold the end of one. Once
 * sealed it is never read otherwise, so this form does not change.
 */
final class PersonText {
    private static final String LINE = "\n";
    private static final int PARTS_OF_A_PERSON = 4;
    private static final int PARTS_OF_PARTICULARS = 5;

    private PersonText() {}

    static String of(Person person) {
        return String.join(LINE, person.nationality().value(), person.birthDate().toString(), person.givenName(), person.familyName());
    }

    static Person person(String text) {
        String[] parts = text.split(LINE, PARTS_OF_A_PERSON);
        return new Person(parts[2], parts[3], LocalDate.parse(parts[1]), new CountryCode(parts[0]));
    }

    static String of(Particulars particulars) {
        Contact contact = particulars.contact();
        return String.join(LINE, particulars.language(), particulars.visaSupport() ? "1" : "0", contact == null ? "" : contact.name(),
                contact == null ? "" : contact.email(), particulars.sideEvent() == null ? "" : particulars.sideEvent().value());
    }

    static Particulars particulars(String text) {
        String[] parts = text.split(LINE, PARTS_OF_PARTICULARS);
        return new Particulars(parts[0], parts[1].equals("1"), sideEvent(parts[4]),
                parts[2].isEmpty() ? null : new Contact(parts[2], parts[3]));
    }

    private static @Nullable FreeText sideEvent(String text) {
        return text.isEmpty() ? null : new FreeText(text);
    }
}
