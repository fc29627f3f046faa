package org.lintel.views.compliance;

import java.time.LocalDate;

import org.lintel.language.SessionId;

/**
 * What controls need to know of a session.
 *
 * @param position of the event that last changed it
 */
public record SessionFacts(SessionId session, LocalDate opens, long position) {}
