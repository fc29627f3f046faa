package org.lintel.language.participants;

import java.util.List;

import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;

/**
 * inv-22: a dated edition of the list of participants. It holds ids alone; names are opened where it is shown, so that whoever is erased is gone from it.
 *
 * @param number counted from 1
 * @param delegates who chose to be listed, in the order of their random ids
 * @param organisations the accreditations whose contact points agreed, likewise
 */
public record EditionPublished(SessionId session, int number, List<DelegateId> delegates, List<AccreditationId> organisations,
        Actor by) implements Event {
    public EditionPublished {
        delegates = List.copyOf(delegates);
        organisations = List.copyOf(organisations);
    }
}
