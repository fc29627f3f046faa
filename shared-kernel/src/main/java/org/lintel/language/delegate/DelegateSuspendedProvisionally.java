package org.lintel.language.delegate;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.TextKey;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.dueprocess.SuspendedAtOnce;

/**
 * The delegate was suspended at once for an act of their own, without notice; this lapses unless another officer confirms it in time (inv-10).
 * The place stays theirs.
 *
 * @param factsKey a fingerprint of the reasons, so that the same facts do not serve twice
 * @param partyHeard whether the party could be heard first
 * @param confirmBy the last moment to confirm it, UTC
 */
public record DelegateSuspendedProvisionally(DelegateId delegate, Host host, AdverseAct act, TextKey factsKey, boolean partyHeard,
        Instant confirmBy, Declaration declaration, Actor by) implements DelegateEvent, SuspendedAtOnce {
    @Override
    public AppealableAct kind() {
        return AppealableAct.SUSPENSION;
    }

    @Override
    public Instant appealUntil() {
        return act.appealUntil();
    }
}
