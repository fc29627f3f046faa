package org.lintel.language.dueprocess;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Event;
import org.lintel.language.Period;

/** A party opened a notice. */
public interface NoticeRead extends Event {
    /** @return its number among the party's, from 1 */
    int notice();

    /** @return the period to reply that begins now; null where the notice starts none, or where it ends sooner anyway */
    @Nullable
    Period replyPeriod();
}
