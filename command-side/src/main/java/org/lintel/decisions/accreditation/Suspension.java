package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.SUSPENDED;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.SuspensionConfirmed;

/**
 * A suspension that is in force.
 *
 * @param officer who ordered it
 * @param confirmBy while it is provisional: the last moment to confirm it, UTC; otherwise null
 */
record Suspension(UserId officer, AdverseAct act, @Nullable Instant confirmBy) {
    static @Nullable Suspension after(@Nullable Suspension suspension, AccreditationEvent event, AccreditationState next) {
        return switch (event) {
            case AccreditationSuspended suspended -> new Suspension(suspended.by().id(), suspended.act(), null);
            case AccreditationSuspendedProvisionally suspended ->
                new Suspension(suspended.by().id(), suspended.act(), suspended.confirmBy());
            case SuspensionConfirmed confirmed -> new Suspension(confirmed.by().id(), confirmed.act(), null);
            default -> next == SUSPENDED ? suspension : null;
        };
    }
}
