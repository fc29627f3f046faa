package org.lintel.language.risk;

import org.lintel.language.Event;
import org.lintel.language.SessionId;

/** What focal points do about the risks of taking part in a session. */
public sealed interface RiskEvent extends Event permits RisksOpened, RiskAssessed {
    SessionId session();
}
