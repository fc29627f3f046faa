package org.lintel.language.dueprocess;

import org.lintel.language.Event;
import org.lintel.language.Period;
import org.lintel.language.accreditation.TimeLimit;

/** A party was given more time. */
public interface MoreTimeGiven extends Event {
    TimeLimit limit();

    Period period();
}
