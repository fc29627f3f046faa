package org.lintel.language.dueprocess;

import java.time.Instant;

import org.lintel.language.Event;
import org.lintel.language.accreditation.TimeLimit;

/** A party was reminded of a period that is about to end. */
public interface PartyReminded extends Event {
    TimeLimit limit();

    /** @return the last moment of the period, UTC */
    Instant ends();
}
