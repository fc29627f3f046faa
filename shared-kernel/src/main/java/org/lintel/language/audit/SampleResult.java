package org.lintel.language.audit;

/** What an auditor found of one sampled decision. A stored word: never renamed. */
public enum SampleResult {
    NO_REMARK,
    REMARK,
    /** There is a remark, and something is to be done about it. */
    FOLLOW_UP
}
