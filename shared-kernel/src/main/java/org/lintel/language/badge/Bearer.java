package org.lintel.language.badge;

import org.lintel.language.SessionId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.PersonKey;

/**
 * Whose a badge is.
 *
 * @param personKey by which the same person is known in the session, whoever nominated them (inv-17)
 */
public record Bearer(DelegateId delegate, SessionId session, PersonKey personKey) {}
