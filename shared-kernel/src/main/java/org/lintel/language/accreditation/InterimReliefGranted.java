package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.dueprocess.ReliefGiven;

/** The review panel stayed the effect of the act until it decides the appeal (inv-12). */
public record InterimReliefGranted(AccreditationId accreditation, SessionId session, OrganisationKey organisationKey, AppealableAct against,
        Sealed<FreeText> reasons, Declaration declaration, Actor by) implements ClaimEvent, ReliefGiven {}
