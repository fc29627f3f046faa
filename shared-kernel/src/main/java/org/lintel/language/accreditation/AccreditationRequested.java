package org.lintel.language.accreditation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Region;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.session.ParticipantCategory;

/**
 * An applicant asked that an organisation be accredited for a session. This opens the file.
 *
 * @param region where the organisation is from, for figures by region that outlive its name; null in what was recorded before it was kept
 * @param configuration the version of the time limits that this file is judged by
 * @param completenessDue the last moment for the completeness check, UTC
 * @param decisionDue the last moment for a decision, UTC
 */
public record AccreditationRequested(AccreditationId accreditation, SessionId session, Sealed<Organisation> organisation,
        OrganisationKey organisationKey, ParticipantCategory category, @Nullable Region region, Sealed<FreeText> purpose,
        String configuration,
        Instant completenessDue,
        Instant decisionDue, Actor by) implements ClaimEvent {}
