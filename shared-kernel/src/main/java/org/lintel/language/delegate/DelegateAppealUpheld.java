package org.lintel.language.delegate;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.dueprocess.AppealDecided;
import org.lintel.language.dueprocess.IntentEnded;

/**
 * The review panel upheld an appeal: what the act took away from the delegate is given back, exactly (inv-12).
 *
 * @param restores where the delegate stands from now on, what the organisation lost aside; where they stood where the act no longer had effect
 */
public record DelegateAppealUpheld(DelegateId delegate, Host host, AppealableAct against, DelegateState restores, Sealed<FreeText> reasons,
        Declaration declaration, Actor by) implements PlaceEvent, AppealDecided, IntentEnded {}
