package org.lintel.application.delegate;

import org.lintel.language.Text;
import org.lintel.language.TextValue;
import org.lintel.language.delegate.Person;

/** A part of a person's name in a body, judged by itself so that each is named where it is wrong. */
record PersonName(String value) implements TextValue {
    PersonName {
        Text.requireLine(value, 1, Person.LONGEST_NAME);
    }

    @Override
    public String toString() {
        return "PersonName[withheld]";
    }
}
