package org.lintel.torture;

/** How an engine may be broken. */
enum Weakness {
    NONE,
    /** An append is not checked against those before it in its own batch. */
    CONFLICTS_IN_A_BATCH_IGNORED,
    /** Who lost a number to another process takes the next one, without looking at what the other one wrote. */
    NOT_CHECKED_AFTER_A_LOST_RACE,
    /** Acknowledged before it is on the disk. */
    ACKNOWLEDGED_BEFORE_SYNC,
    /** A duplicate key that is the own document passes for success, though no majority may have it. */
    LOCAL_DUPLICATE_TRUSTED,
    /** After a time-out the append is taken for lost, and written once more under the next number. */
    RENUMBERED_AFTER_A_TIME_OUT
}
