package org.lintel.language.dueprocess;

import java.time.Instant;

import org.lintel.language.Event;
import org.lintel.language.accreditation.AppealableAct;

/** An act against a party, which the party can appeal against (inv-9). */
public interface ActTaken extends Event {
    AppealableAct kind();

    /** @return the last moment to appeal, UTC */
    Instant appealUntil();
}
