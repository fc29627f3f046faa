package org.lintel.language.delegate;

import org.lintel.language.Actor;

/** Nobody confirmed an emergency suspension of the delegate in time: what it took is given back. */
public record DelegateSuspensionLapsed(DelegateId delegate, Host host, Actor by) implements DelegateEvent {}
