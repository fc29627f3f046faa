package org.lintel.language.guidelines;

/** By whom something was found from outside the registry. A stored word: never renamed. */
public enum FindingKind {
    /** The Secretariat reports it itself. */
    SELF_REPORT,
    AUDIT,
    /** Participants were asked. */
    SURVEY
}
