package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.OrganisationKey;
import org.lintel.language.SessionId;

/** The request was denied. */
public record AccreditationDenied(AccreditationId accreditation, SessionId session, OrganisationKey organisationKey, AdverseAct act,
        Declaration declaration, Actor by) implements ClaimEvent {}
