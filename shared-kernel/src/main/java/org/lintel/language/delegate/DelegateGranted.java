package org.lintel.language.delegate;

import org.lintel.language.Actor;
import org.lintel.language.accreditation.Declaration;

/** The delegate may take part. */
public record DelegateGranted(DelegateId delegate, Host host, Declaration declaration, Actor by) implements DelegateEvent {}
