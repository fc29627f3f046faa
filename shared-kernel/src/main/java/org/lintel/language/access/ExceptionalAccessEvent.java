package org.lintel.language.access;

/** What happens to one exceptional access: reading without the ordinary ground, for a stated reason, reviewed afterwards (inv-30). */
public sealed interface ExceptionalAccessEvent
        extends
            AccessEvent
        permits ExceptionallyOpened, ExceptionalAccessReviewed, ExceptionalReviewMissed {
    ExceptionalAccessId access();
}
