package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.dueprocess.AppealDecided;

/** The review panel dismissed an appeal; the act stands, and any interim relief ends. */
public record AppealDismissed(AccreditationId accreditation, SessionId session, OrganisationKey organisationKey, AppealableAct against,
        Sealed<FreeText> reasons, Declaration declaration, Actor by) implements ClaimEvent, AppealDecided {}
