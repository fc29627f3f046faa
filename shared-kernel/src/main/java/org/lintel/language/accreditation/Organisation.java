package org.lintel.language.accreditation;

import org.lintel.language.CountryCode;
import org.lintel.language.Text;

/** An organisation as it names itself. A one-person organisation is a person: neither name nor country is ever printed by accident. */
public record Organisation(String name, CountryCode country) {
    /** Unit: UTF-16 characters. */
    public static final int LONGEST_NAME = 300;

    public Organisation {
        Text.require(name, 1, LONGEST_NAME);
    }

    @Override
    public String toString() {
        return "Organisation[withheld]";
    }
}
