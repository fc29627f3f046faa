package org.lintel.application.nominations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a file of nominations, in their order. */
enum NominationColumn {
    ORGANISATION,
    ORGANISATION_COUNTRY,
    CATEGORY,
    CONTACT_NAME,
    CONTACT_EMAIL,
    GIVEN_NAME,
    FAMILY_NAME,
    BIRTH_DATE,
    NATIONALITY,
    ROLE,
    VISIBILITY,
    AT_RISK,
    LANGUAGE,
    VISA_SUPPORT,
    SIDE_EVENT;

    /** What the first line of a file says. */
    static final List<String> HEADER = Arrays.stream(values()).map(NominationColumn::header).toList();

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
