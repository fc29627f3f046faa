package org.lintel.language.delegate;

import org.lintel.language.Actor;

/** The delegate has a place within the quotas (inv-15). */
public record DelegateConfirmed(DelegateId delegate, Host host, Actor by) implements PlaceEvent {}
