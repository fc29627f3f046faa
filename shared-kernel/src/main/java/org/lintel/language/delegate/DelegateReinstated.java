package org.lintel.language.delegate;

import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.dueprocess.IntentEnded;

/** The ground of the delegate's own suspension is cured; what the organisation lost is another matter (inv-14). */
public record DelegateReinstated(DelegateId delegate, Host host, Sealed<FreeText> reasons, Declaration declaration,
        Actor by) implements DelegateEvent, IntentEnded {}
