package org.lintel.views.file;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.RequestWithdrawn;
import org.lintel.language.accreditation.SuspensionConfirmed;
import org.lintel.language.accreditation.SuspensionLapsed;

/**
 * The latest suspension.
 *
 * @param act ground, reasons, gist and time to appeal; after a confirmation, as it was confirmed
 * @param by the officer who suspended, second officer where it followed a notice
 * @param emergency null where it followed a notice
 * @param ending how it ended, or null while it is in force
 */
public record Suspension(AdverseAct act, UserId by, Instant at, @Nullable Emergency emergency, @Nullable Ending ending) {
    /**
     * That it was ordered without notice.
     *
     * @param partyHeard whether the party could be heard first
     * @param confirmBy the last moment to confirm it, UTC
     * @param confirmation null while it is provisional
     */
    public record Emergency(boolean partyHeard, Instant confirmBy, @Nullable Confirmation confirmation) {}

    /** That a second officer confirmed it. */
    public record Confirmation(UserId by, Instant at) {}

    /** @param reasons as given with the ending; null where it lapsed, or was followed by a revocation or a withdrawal */
    public record Ending(How how, Instant at, @Nullable Sealed<FreeText> reasons) {}

    public enum How {
        LAPSED,
        REINSTATED,
        OVERTURNED,
        REVOKED,
        WITHDRAWN
    }

    /** @return whether it lapses unless it is confirmed */
    public boolean isProvisional() {
        return ending == null && emergency != null && emergency.confirmation() == null;
    }

    /** @param next the state after the event: where an upheld appeal takes a revocation away, the suspension below is in force again */
    static @Nullable Suspension after(@Nullable Suspension suspension, AccreditationEvent event, AccreditationState next, Instant at) {
        return switch (event) {
            case AccreditationSuspended e -> new Suspension(e.act(), e.by().id(), at, null, null);
            case AccreditationSuspendedProvisionally e ->
                new Suspension(e.act(), e.by().id(), at, new Emergency(e.partyHeard(), e.confirmBy(), null), null);
            case AppealUpheld _ when next == AccreditationState.SUSPENDED -> suspension == null ? null : suspension.ended(null);
            default -> suspension == null || suspension.ending != null ? suspension : suspension.after(event, at);
        };
    }

    private Suspension after(AccreditationEvent event, Instant at) {
        return switch (event) {
            case SuspensionConfirmed e -> confirmed(e, at);
            case SuspensionLapsed _ -> ended(new Ending(How.LAPSED, at, null));
            case AccreditationReinstated e -> ended(new Ending(How.REINSTATED, at, e.reasons()));
            case AccreditationRevoked _ -> ended(new Ending(How.REVOKED, at, null));
            case RequestWithdrawn _ -> ended(new Ending(How.WITHDRAWN, at, null));
            case AppealUpheld e -> ended(new Ending(How.OVERTURNED, at, e.reasons()));
            default -> this;
        };
    }

    private Suspension confirmed(SuspensionConfirmed event, Instant at) {
        return emergency == null
                ? this
                : new Suspension(event.act(), by, this.at,
                        new Emergency(emergency.partyHeard(), emergency.confirmBy(), new Confirmation(event.by().id(), at)), null);
    }

    private Suspension ended(@Nullable Ending how) {
        return new Suspension(act, by, at, emergency, how);
    }
}
