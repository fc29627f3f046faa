package org.lintel.language.dueprocess;

import java.time.Instant;

import org.lintel.language.Event;
import org.lintel.language.accreditation.AppealableAct;

/** A party appealed against the latest act. */
public interface AppealBegun extends Event {
    AppealableAct against();

    /** @return the last moment for the review panel, UTC */
    Instant decisionDue();
}
