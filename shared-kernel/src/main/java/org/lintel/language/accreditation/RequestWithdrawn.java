package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.OrganisationKey;
import org.lintel.language.SessionId;
import org.lintel.language.dueprocess.IntentEnded;

/** The applicant withdrew. */
public record RequestWithdrawn(AccreditationId accreditation, SessionId session, OrganisationKey organisationKey,
        Actor by) implements ClaimEvent, IntentEnded {}
