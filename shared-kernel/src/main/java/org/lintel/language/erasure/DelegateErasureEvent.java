package org.lintel.language.erasure;

import org.lintel.language.Event;
import org.lintel.language.SessionId;
import org.lintel.language.delegate.DelegateId;

/** What happens on the way to the erasing of what is kept of a nominated person. */
public sealed interface DelegateErasureEvent extends Event permits DelegateErasureRequested, DelegateErased {
    DelegateId delegate();

    /** @return for which the person was nominated; their keys are named after it */
    SessionId session();
}
