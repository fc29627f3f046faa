package org.lintel.language.delegate;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.dueprocess.ActTaken;
import org.lintel.language.dueprocess.IntentEnded;

/** What was granted to the delegate was taken away after notice and reply. The place is kept while that can be appealed (inv-12). */
public record DelegateRevoked(DelegateId delegate, Host host, AdverseAct act, Declaration declaration,
        Actor by) implements PlaceEvent, ActTaken, IntentEnded {
    @Override
    public AppealableAct kind() {
        return AppealableAct.REVOCATION;
    }

    @Override
    public Instant appealUntil() {
        return act.appealUntil();
    }
}
