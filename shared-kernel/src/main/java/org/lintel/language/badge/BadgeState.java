package org.lintel.language.badge;

/** Where a badge stands. */
public enum BadgeState {
    /** Made, and not yet of use. */
    ISSUED,
    /** It opens the gate. */
    ACTIVE,
    /** What its bearer may do has no effect at this moment, and so has the badge. */
    SUSPENDED,
    LOST,
    INVALIDATED,
    /** Another badge stands in its place. */
    REISSUED,
    /** The session is over. */
    EXPIRED,
    /** Its bearer no longer takes part. */
    VOID
}
