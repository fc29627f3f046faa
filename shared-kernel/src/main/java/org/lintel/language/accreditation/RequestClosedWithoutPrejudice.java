package org.lintel.language.accreditation;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.OrganisationKey;
import org.lintel.language.SessionId;
import org.lintel.language.dueprocess.ActTaken;

/**
 * The applicant let the period for information pass, a reminder notwithstanding; the request was closed, and may be made again.
 *
 * @param appealUntil the last moment to lodge an appeal, UTC
 */
public record RequestClosedWithoutPrejudice(AccreditationId accreditation, SessionId session, OrganisationKey organisationKey,
        Instant appealUntil, Actor by) implements ClaimEvent, ActTaken {
    @Override
    public AppealableAct kind() {
        return AppealableAct.CLOSURE;
    }
}
