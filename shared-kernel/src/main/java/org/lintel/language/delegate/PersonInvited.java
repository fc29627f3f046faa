package org.lintel.language.delegate;

import java.time.Instant;

import org.lintel.language.Actor;

/**
 * The contact point asked for a one-time link to the person's own page; every earlier one holds no longer.
 *
 * @param until the last moment at which it can be used, UTC
 */
public record PersonInvited(DelegateId delegate, Host host, LinkKey link, Instant until, Actor by) implements DelegateEvent {}
