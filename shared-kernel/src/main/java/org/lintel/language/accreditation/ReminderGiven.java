package org.lintel.language.accreditation;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.dueprocess.PartyReminded;

/**
 * The party was reminded of a period that is about to end.
 *
 * @param ends the last moment of the period, UTC
 */
public record ReminderGiven(AccreditationId accreditation, TimeLimit limit, Instant ends,
        Actor by) implements AccreditationEvent, PartyReminded {}
