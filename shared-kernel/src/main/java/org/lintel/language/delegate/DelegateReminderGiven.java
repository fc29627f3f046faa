package org.lintel.language.delegate;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.dueprocess.PartyReminded;

/**
 * The party was reminded of a period in a matter of the delegate that is about to end.
 *
 * @param ends the last moment of the period, UTC
 */
public record DelegateReminderGiven(DelegateId delegate, Host host, TimeLimit limit, Instant ends,
        Actor by) implements DelegateEvent, PartyReminded {}
