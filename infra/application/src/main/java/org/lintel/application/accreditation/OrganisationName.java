package org.lintel.application.accreditation;

import org.lintel.language.Text;
import org.lintel.language.TextValue;
import org.lintel.language.accreditation.Organisation;

/** An organisation's name in a body, judged apart from its country so that each is named where it is wrong. */
record OrganisationName(String value) implements TextValue {
    OrganisationName {
        Text.require(value, 1, Organisation.LONGEST_NAME);
    }

    @Override
    public String toString() {
        return "OrganisationName[withheld]";
    }
}
