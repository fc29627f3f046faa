package org.lintel.language.delegate;

/** Where a nominated person stands. */
public enum DelegateState {
    NOMINATED,
    WAITLISTED,
    CONFIRMED,
    VETTED,
    RECOMMENDED,
    GRANTED,
    /** What the delegate holds has no effect at this moment. */
    SUSPENDED,
    DENIED,
    /** What was granted was taken away. */
    REVOKED,
    SUBSTITUTED,
    WITHDRAWN,
    /** What the delegate attended on is gone for good. */
    LAPSED;

    /** @return whether the delegate can still be acted upon */
    public boolean isOpen() {
        return switch (this) {
            case NOMINATED, WAITLISTED, CONFIRMED, VETTED, RECOMMENDED, GRANTED, SUSPENDED -> true;
            case DENIED, REVOKED, SUBSTITUTED, WITHDRAWN, LAPSED -> false;
        };
    }

    /** @return whether the delegate is confirmed and nothing has ended that */
    public boolean isConfirmed() {
        return switch (this) {
            case CONFIRMED, VETTED, RECOMMENDED, GRANTED -> true;
            case NOMINATED, WAITLISTED, SUSPENDED, DENIED, REVOKED, SUBSTITUTED, WITHDRAWN, LAPSED -> false;
        };
    }
}
