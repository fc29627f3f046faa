package org.lintel.language.erasure;

import java.time.Instant;

import org.lintel.language.Event;
import org.lintel.language.RetentionClass;

/** Time has come for one class of what is kept of a file or a person: from here on nobody can read it. */
public interface ClassErased extends Event {
    RetentionClass retention();

    /** @return to when it was kept, UTC */
    Instant due();
}
