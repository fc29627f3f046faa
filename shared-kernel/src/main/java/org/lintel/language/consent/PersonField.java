package org.lintel.language.consent;

/** What of a person can be passed on with their consent: a closed list, the minimum that a visa takes. */
public enum PersonField {
    LEGAL_NAME,
    BIRTH_DATE,
    NATIONALITY
}
