package org.lintel.language.delegate;

import java.time.Instant;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.dueprocess.AppealBegun;

/**
 * The party appealed against an act against the delegate; a place that the act took is kept until that is decided.
 *
 * @param decisionDue the last moment for the review panel to decide, UTC
 */
public record DelegateAppealLodged(DelegateId delegate, Host host, AppealableAct against, Sealed<FreeText> reasons, Instant decisionDue,
        Actor by) implements PlaceEvent, AppealBegun {}
