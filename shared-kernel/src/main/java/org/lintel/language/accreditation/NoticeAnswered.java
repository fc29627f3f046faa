package org.lintel.language.accreditation;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.dueprocess.IntentAnswered;

/** The party replied to a notice, which ends the reply period. */
public record NoticeAnswered(AccreditationId accreditation, Sealed<FreeText> reply,
        Actor by) implements AccreditationEvent, IntentAnswered {}
