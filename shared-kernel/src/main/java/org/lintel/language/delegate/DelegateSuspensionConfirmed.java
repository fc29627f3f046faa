package org.lintel.language.delegate;

import org.lintel.language.Actor;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.dueprocess.ActConfirmed;

/** A second officer confirmed an emergency suspension of the delegate; it stands from now on. */
public record DelegateSuspensionConfirmed(DelegateId delegate, Host host, AdverseAct act, Declaration declaration,
        Actor by) implements DelegateEvent, ActConfirmed {}
