package org.lintel.language.dueprocess;

import org.lintel.language.Event;

/** A notice could not be delivered: the period that it starts stands still. */
public interface NoticeFailed extends Event {
    /** @return its number among the party's, from 1 */
    int notice();
}
