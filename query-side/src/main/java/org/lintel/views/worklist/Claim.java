package org.lintel.views.worklist;

import org.lintel.language.OrganisationKey;
import org.lintel.language.SessionId;

/** What an applicant claims by filing: to speak for this organisation at this session. */
public record Claim(SessionId session, OrganisationKey organisationKey) {}
