package org.lintel.language.consent;

/** To what a person consents: a closed list. To be named in the list of participants is no consent of this kind, but a choice of visibility. */
public enum ConsentKind {
    /** That the minimum for a visa is passed on to the State that issues it (inv-23). */
    VISA_DISCLOSURE
}
