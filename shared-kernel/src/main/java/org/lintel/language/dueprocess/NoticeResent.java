package org.lintel.language.dueprocess;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Event;
import org.lintel.language.Period;

/** A notice that could not be delivered was dispatched anew. */
public interface NoticeResent extends Event {
    /** @return its number among the party's, from 1 */
    int notice();

    /** @return the period that begins again; null where the notice starts none */
    @Nullable
    Period period();
}
