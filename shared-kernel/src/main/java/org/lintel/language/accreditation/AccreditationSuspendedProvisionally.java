package org.lintel.language.accreditation;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.TextKey;
import org.lintel.language.dueprocess.SuspendedAtOnce;

/**
 * The accreditation was suspended at once, without notice; this lapses unless another officer confirms it in time (inv-10).
 *
 * @param factsKey a fingerprint of the reasons, so that the same facts do not serve twice
 * @param partyHeard whether the party could be heard first
 * @param confirmBy the last moment to confirm it, UTC
 */
public record AccreditationSuspendedProvisionally(AccreditationId accreditation, AdverseAct act, TextKey factsKey, boolean partyHeard,
        Instant confirmBy, Declaration declaration, Actor by) implements AccreditationEvent, SuspendedAtOnce {
    @Override
    public AppealableAct kind() {
        return AppealableAct.SUSPENSION;
    }

    @Override
    public Instant appealUntil() {
        return act.appealUntil();
    }
}
