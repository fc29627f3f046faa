package org.lintel.language.accreditation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.dueprocess.AppealDecided;
import org.lintel.language.dueprocess.IntentEnded;

/**
 * The review panel upheld an appeal: what the act took away is given back, exactly (inv-12).
 *
 * @param restores the state that the file is in from now on; the present one where the act no longer had effect
 * @param decisionDue where the file goes back to vetting: the last moment for a new decision, UTC; otherwise null
 */
public record AppealUpheld(AccreditationId accreditation, SessionId session, OrganisationKey organisationKey, AppealableAct against,
        AccreditationState restores, @Nullable Instant decisionDue, Sealed<FreeText> reasons, Declaration declaration,
        Actor by) implements ClaimEvent, AppealDecided, IntentEnded {}
