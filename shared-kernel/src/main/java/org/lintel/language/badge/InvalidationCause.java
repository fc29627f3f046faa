package org.lintel.language.badge;

/** Why a badge was made invalid for good. */
public enum InvalidationCause {
    /** An officer decided so, for reasons. */
    OFFICER,
    /** Another badge of the same person became active (inv-17), while this one's bearer no longer took part. */
    ANOTHER_ACTIVATED
}
