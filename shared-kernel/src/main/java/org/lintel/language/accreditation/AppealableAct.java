package org.lintel.language.accreditation;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Event;
import org.lintel.language.dueprocess.ActConfirmed;
import org.lintel.language.dueprocess.ActTaken;

/** Against what a party can appeal. */
public enum AppealableAct {
    DENIAL,
    CLOSURE,
    SUSPENSION,
    REVOCATION;

    /** @return which act the event is, or null where nobody can appeal against it */
    public static @Nullable AppealableAct in(Event event) {
        return event instanceof ActTaken taken ? taken.kind() : event instanceof ActConfirmed ? SUSPENSION : null;
    }
}
