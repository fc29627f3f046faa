package org.lintel.application.sealing;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Name;
import org.lintel.language.SessionId;

/** Which checks a session requires. Their names are no secret; any other may name somebody. */
@FunctionalInterface
interface RequiredChecks {
    /** @return the name, where the session requires a check of this name; else null */
    @Nullable
    String requiredCheck(Name check, SessionId session);
}
