package org.lintel.views.compliance;

import org.jspecify.annotations.Nullable;

/**
 * inv-28: something that a person agreed to and took back.
 *
 * @param effective from when on it had effect: with the first edition of the list without them or, where there was nothing left to be done, with itself; null
 *        until then
 * @param takenBack the person agreed again before it had effect; null otherwise
 */
public record Withdrawal(CountedEvent withdrawn, @Nullable CountedEvent effective, @Nullable CountedEvent takenBack) {
    Withdrawal effective(CountedEvent edition) {
        return isWaiting() ? new Withdrawal(withdrawn, edition, null) : this;
    }

    Withdrawal takenBack(CountedEvent consent) {
        return isWaiting() ? new Withdrawal(withdrawn, null, consent) : this;
    }

    /** @return whether it is still to have effect */
    boolean isWaiting() {
        return effective == null && takenBack == null;
    }
}
