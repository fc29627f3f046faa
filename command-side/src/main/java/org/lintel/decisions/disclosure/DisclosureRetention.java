package org.lintel.decisions.disclosure;

import java.time.Instant;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.RetentionClock;
import org.lintel.language.RetentionClass;
import org.lintel.language.SessionId;

/** To when the words of a disclosure or of a demand are kept: as other restricted texts, from the end of the session where that is later. */
final class DisclosureRetention {
    private DisclosureRetention() {}

    static Instant until(SessionId session, History history, Circumstances circumstances) {
        DueDates dueDates = DueDates.in(session, history, circumstances);
        return dueDates.endOf(circumstances.inForce().retention().of(RetentionClass.RESTRICTED),
                RetentionClock.later(circumstances.now(), dueDates.closing()));
    }
}
