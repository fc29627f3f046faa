package org.lintel.language.guidelines;

/** What was found of a guideline. A stored word: never renamed. */
public enum FindingOutcome {
    /** It was looked at, and the guideline was kept. */
    KEPT,
    NOT_KEPT,
    /** It was not kept, and what came of it has been put right. */
    REMEDIED
}
