package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.dueprocess.IntentEnded;

/** The ground of a suspension is cured; the accreditation is in force again. */
public record AccreditationReinstated(AccreditationId accreditation, Sealed<FreeText> reasons, Declaration declaration,
        Actor by) implements AccreditationEvent, IntentEnded {}
