package org.lintel.language.accreditation;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.dueprocess.AppealBegun;

/**
 * The party appealed against an act.
 *
 * @param decisionDue the last moment for the review panel to decide, UTC
 */
public record AppealLodged(AccreditationId accreditation, AppealableAct against, Sealed<FreeText> reasons, Instant decisionDue,
        Actor by) implements AccreditationEvent, AppealBegun {}
