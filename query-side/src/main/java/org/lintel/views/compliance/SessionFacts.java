package org.lintel.views.compliance;

import java.time.LocalDate;

import org.lintel.language.SessionId;
import org.lintel.language.WorkingCalendar;

/**
 * What controls need to know of a session.
 *
 * @param calendar on which days its time limits count
 * @param position of the event that last changed it
 */
public record SessionFacts(SessionId session, LocalDate opens, LocalDate closes, WorkingCalendar calendar, long position) {}
