package org.lintel.language.delegate;

/** Where a nominated person stands. */
public enum DelegateState {
    NOMINATED,
    WAITLISTED,
    CONFIRMED,
    VETTED,
    RECOMMENDED,
    GRANTED,
    DENIED,
    SUBSTITUTED,
    WITHDRAWN;

    /** @return whether the delegate can still be acted upon */
    public boolean isOpen() {
        return switch (this) {
            case NOMINATED, WAITLISTED, CONFIRMED, VETTED, RECOMMENDED, GRANTED -> true;
            case DENIED, SUBSTITUTED, WITHDRAWN -> false;
        };
    }

    /** @return whether the delegate is confirmed and nothing has ended that */
    public boolean isConfirmed() {
        return switch (this) {
            case CONFIRMED, VETTED, RECOMMENDED, GRANTED -> true;
            case NOMINATED, WAITLISTED, DENIED, SUBSTITUTED, WITHDRAWN -> false;
        };
    }
}
