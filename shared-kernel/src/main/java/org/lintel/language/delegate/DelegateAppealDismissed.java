package org.lintel.language.delegate;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AppealableAct;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.dueprocess.AppealDecided;

/**
 * The review panel dismissed an appeal; the act stands.
 *
 * @param freesPlace whether a place that was kept is free from here on, because nothing can undo the act that took it (inv-16)
 */
public record DelegateAppealDismissed(DelegateId delegate, Host host, AppealableAct against, boolean freesPlace, Sealed<FreeText> reasons,
        Declaration declaration, Actor by) implements PlaceEvent, AppealDecided {}
