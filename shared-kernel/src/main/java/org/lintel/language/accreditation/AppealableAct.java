package org.lintel.language.accreditation;

import org.jspecify.annotations.Nullable;

/** Against what a party can appeal. */
public enum AppealableAct {
    DENIAL,
    CLOSURE,
    SUSPENSION,
    REVOCATION;

    /** @return which act the event is, or null where nobody can appeal against it */
    public static @Nullable AppealableAct in(AccreditationEvent event) {
        return switch (event) {
            case AccreditationDenied _ -> DENIAL;
            case RequestClosedWithoutPrejudice _ -> CLOSURE;
            case AccreditationSuspended _,AccreditationSuspendedProvisionally _,SuspensionConfirmed _ -> SUSPENSION;
            case AccreditationRevoked _ -> REVOCATION;
            default -> null;
        };
    }
}
