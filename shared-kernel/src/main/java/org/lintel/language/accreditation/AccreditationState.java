package org.lintel.language.accreditation;

/** Where an accreditation file stands. */
public enum AccreditationState {
    SUBMITTED,
    AWAITING_INFORMATION,
    VETTING,
    AWAITING_APPROVAL,
    ACTIVE,
    SUSPENDED,
    DENIED,
    REVOKED,
    WITHDRAWN,
    CLOSED,
    EXPIRED;

    /** @return whether the file can still be acted upon; the others are outcomes that only an appeal can move */
    public boolean isOpen() {
        return switch (this) {
            case SUBMITTED, AWAITING_INFORMATION, VETTING, AWAITING_APPROVAL, ACTIVE, SUSPENDED -> true;
            case DENIED, REVOKED, WITHDRAWN, CLOSED, EXPIRED -> false;
        };
    }
}
