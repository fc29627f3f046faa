package org.lintel.language.delegate;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.dueprocess.IntentAnswered;

/** The party replied to a notice about the delegate, which ends the reply period. */
public record DelegateNoticeAnswered(DelegateId delegate, Host host, Sealed<FreeText> reply,
        Actor by) implements DelegateEvent, IntentAnswered {}
