package org.lintel.language.accreditation;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.dueprocess.ActTaken;
import org.lintel.language.dueprocess.IntentEnded;

/** The accreditation was suspended after notice and reply. */
public record AccreditationSuspended(AccreditationId accreditation, AdverseAct act, Declaration declaration,
        Actor by) implements AccreditationEvent, ActTaken, IntentEnded {
    @Override
    public AppealableAct kind() {
        return AppealableAct.SUSPENSION;
    }

    @Override
    public Instant appealUntil() {
        return act.appealUntil();
    }
}
