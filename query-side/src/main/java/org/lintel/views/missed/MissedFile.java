package org.lintel.views.missed;

import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;

/**
 * To which session a file belongs.
 *
 * @param position of the event that opened it
 */
public record MissedFile(AccreditationId accreditation, SessionId session, long position) {}
