package org.lintel.language.access;

/** What somebody may open confidential data for: a closed list. */
public enum Purpose {
    /** To vet a request, and to check how it was vetted. */
    VETTING,
    /** To find, at the desk, the nomination of who stands there: it is said of nobody but by finding them. */
    DESK,
    /** To print the badge of a delegate, with the name that it shows: it is said of nobody but by printing. */
    BADGE,
    /** To see what is kept of oneself. */
    OWN_DATA;

    /** @return whether a reader names it to open what is kept; the others are recorded by what the reader does */
    public boolean canBeNamed() {
        return this == VETTING;
    }
}
