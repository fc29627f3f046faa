package org.lintel.language.accreditation;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.OrganisationKey;
import org.lintel.language.SessionId;
import org.lintel.language.dueprocess.ActTaken;

/** The request was denied. */
public record AccreditationDenied(AccreditationId accreditation, SessionId session, OrganisationKey organisationKey, AdverseAct act,
        Declaration declaration, Actor by) implements ClaimEvent, ActTaken {
    @Override
    public AppealableAct kind() {
        return AppealableAct.DENIAL;
    }

    @Override
    public Instant appealUntil() {
        return act.appealUntil();
    }
}
