package org.lintel.language.accreditation;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.OrganisationKey;
import org.lintel.language.SessionId;
import org.lintel.language.dueprocess.ActTaken;
import org.lintel.language.dueprocess.IntentEnded;

/**
 * The accreditation was taken away after notice and reply.
 *
 * @param barredUntil until when the organisation cannot ask again, UTC (inv-26)
 */
public record AccreditationRevoked(AccreditationId accreditation, SessionId session, OrganisationKey organisationKey, AdverseAct act,
        Instant barredUntil, Declaration declaration, Actor by) implements ClaimEvent, ActTaken, IntentEnded {
    @Override
    public AppealableAct kind() {
        return AppealableAct.REVOCATION;
    }

    @Override
    public Instant appealUntil() {
        return act.appealUntil();
    }
}
