package org.lintel.language.delegate;

import org.lintel.language.Actor;
import org.lintel.language.accreditation.AdverseAct;
import org.lintel.language.accreditation.Declaration;

/** A second officer denied the delegate, whose place is kept while the denial can be appealed, so that an appeal can restore it (inv-12). */
public record DelegateDenied(DelegateId delegate, Host host, AdverseAct act, Declaration declaration, Actor by) implements PlaceEvent {}
