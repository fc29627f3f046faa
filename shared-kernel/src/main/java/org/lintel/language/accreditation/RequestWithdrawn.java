package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.OrganisationKey;
import org.lintel.language.SessionId;

/** The applicant withdrew. */
public record RequestWithdrawn(AccreditationId accreditation, SessionId session, OrganisationKey organisationKey,
        Actor by) implements ClaimEvent {}
