package org.lintel.language.accreditation;

import java.time.Instant;
import java.util.List;

import org.lintel.language.Actor;
import org.lintel.language.OrganisationKey;
import org.lintel.language.SessionId;

/**
 * The organisation is accredited.
 *
 * @param conditions what it must keep to; usually none
 * @param expires the end of the session, UTC
 */
public record AccreditationGranted(AccreditationId accreditation, SessionId session, OrganisationKey organisationKey,
        List<Condition> conditions, Instant expires, Declaration declaration, Actor by) implements ClaimEvent {
    public AccreditationGranted {
        conditions = List.copyOf(conditions);
    }
}
