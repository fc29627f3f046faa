package org.lintel.language.accreditation;

/** What an officer declares by deciding: deciding is declaring, and the page says so. */
public enum Declaration {
    NO_CONFLICT_OF_INTEREST
}
