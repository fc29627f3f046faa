package org.lintel.language.access;

/** What somebody may open confidential data for: a closed list. */
public enum Purpose {
    /** To vet a request, and to check how it was vetted. */
    VETTING
}
