package org.lintel.language.delegate;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.dueprocess.ActTaken;

/** A second officer denied the delegate, whose place is kept while the denial can be appealed, so that an appeal can restore it (inv-12). */
public record DelegateDenied(DelegateId delegate, Host host, AdverseAct act, Declaration declaration,
        Actor by) implements PlaceEvent, ActTaken {
    @Override
    public AppealableAct kind() {
        return AppealableAct.DENIAL;
    }

    @Override
    public Instant appealUntil() {
        return act.appealUntil();
    }
}
