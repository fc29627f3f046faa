package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;

/** An officer with a conflict of interest left the file; the conflict is with the organisation, so its tag goes along (inv-2). */
public record OfficerRecused(AccreditationId accreditation, SessionId session, OrganisationKey organisationKey, Sealed<FreeText> reason,
        Actor by) implements ClaimEvent {}
