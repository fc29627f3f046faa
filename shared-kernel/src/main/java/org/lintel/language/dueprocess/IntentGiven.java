package org.lintel.language.dueprocess;

import org.lintel.language.Event;
import org.lintel.language.Period;
import org.lintel.language.accreditation.Ground;
import org.lintel.language.accreditation.Intent;

/** A party was told what is intended against it, on which ground, and until when it can reply (inv-10). */
public interface IntentGiven extends Event {
    Intent intent();

    Ground ground();

    /** @return the time to reply; this is its end where the party never opens the notice */
    Period replyPeriod();
}
