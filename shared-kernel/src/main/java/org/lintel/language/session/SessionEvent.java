package org.lintel.language.session;

import org.lintel.language.Event;
import org.lintel.language.SessionId;

/** What happens to a session itself. */
public sealed interface SessionEvent extends Event permits SessionConvened {
    SessionId session();
}
