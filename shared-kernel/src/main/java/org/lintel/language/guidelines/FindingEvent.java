package org.lintel.language.guidelines;

import org.lintel.language.Actor;
import org.lintel.language.Event;

/** What happens to one finding. */
public sealed interface FindingEvent extends Event permits FindingRecorded, FindingClosed {
    FindingId finding();

    Actor by();
}
