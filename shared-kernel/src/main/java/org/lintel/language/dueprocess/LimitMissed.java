package org.lintel.language.dueprocess;

import java.time.Instant;

import org.lintel.language.Event;
import org.lintel.language.accreditation.TimeLimit;

/** The institution let a time limit pass; that decides nothing (inv-6). */
public interface LimitMissed extends Event {
    TimeLimit limit();

    /** @return the moment that was missed, UTC */
    Instant due();
}
