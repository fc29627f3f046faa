package org.lintel.views.samples;

import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;

/** For which session a file was requested, which the decisions on it do not say. */
public record FiledIn(AccreditationId accreditation, SessionId session, long position) {}
