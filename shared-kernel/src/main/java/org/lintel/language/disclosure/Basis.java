package org.lintel.language.disclosure;

/** On which basis data of a person may be passed on: a closed list (inv-23). A demand by an authority is none. */
public enum Basis {
    /** The person asked for a visa and agreed that the State that issues it gets the minimum it takes. */
    VISA,
    /** The person chose to be named in the list of participants, which everybody may read. */
    PUBLIC_LIST
}
