package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.OrganisationKey;
import org.lintel.language.SessionId;
import org.lintel.language.dueprocess.IntentEnded;

/** The session is over, and with it the accreditation. */
public record AccreditationExpired(AccreditationId accreditation, SessionId session, OrganisationKey organisationKey,
        Actor by) implements ClaimEvent, IntentEnded {}
