package org.lintel.language.delegate;

/** Who spoke for a person. */
public enum ChosenBy {
    /** The person, through their own page. */
    PERSON,
    /** The organisation's contact point, who can protect a person but not expose one. */
    CONTACT_POINT
}
