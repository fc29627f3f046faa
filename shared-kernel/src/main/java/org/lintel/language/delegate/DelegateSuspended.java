package org.lintel.language.delegate;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.dueprocess.ActTaken;
import org.lintel.language.dueprocess.IntentEnded;

/** The delegate was suspended for an act of their own, after notice and reply. The place stays theirs. */
public record DelegateSuspended(DelegateId delegate, Host host, AdverseAct act, Declaration declaration,
        Actor by) implements DelegateEvent, ActTaken, IntentEnded {
    @Override
    public AppealableAct kind() {
        return AppealableAct.SUSPENSION;
    }

    @Override
    public Instant appealUntil() {
        return act.appealUntil();
    }
}
