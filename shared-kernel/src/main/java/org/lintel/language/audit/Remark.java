package org.lintel.language.audit;

/** What auditors remark on a decision, in a word. A stored word: never renamed. */
public enum Remark {
    REASONS_INSUFFICIENT,
    GROUND_DOES_NOT_FIT,
    STEPS_NOT_KEPT,
    NOT_IN_TIME,
    RECORD_INCOMPLETE,
    SOMETHING_ELSE
}
