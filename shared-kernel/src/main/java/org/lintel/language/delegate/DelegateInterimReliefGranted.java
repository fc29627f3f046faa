package org.lintel.language.delegate;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.dueprocess.ReliefGiven;

/**
 * The review panel stayed the effect of an act against the delegate until it decides the appeal (inv-12).
 *
 * @param stays whether there is an effect to stay: of an act that another followed, or that took nothing that was in force, there is none
 */
public record DelegateInterimReliefGranted(DelegateId delegate, Host host, AppealableAct against, boolean stays,
        Sealed<FreeText> reasons, Declaration declaration, Actor by) implements PlaceEvent, ReliefGiven {}
