package org.lintel.language.delegate;

/** How visible a person wants to be, the least protected first. */
public enum Visibility {
    /** Named in the list of participants. */
    LISTED,
    /** In no list; whoever has chosen nothing yet is unlisted. */
    UNLISTED,
    /** In no list, and under a name of their own choice wherever a name is shown. */
    PSEUDONYMOUS;

    /** @return whether a person is seen no better by this than by the other */
    public boolean protectsAsMuchAs(Visibility other) {
        return compareTo(other) >= 0;
    }
}
