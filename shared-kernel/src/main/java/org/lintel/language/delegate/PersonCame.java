package org.lintel.language.delegate;

import java.time.Instant;

import org.lintel.language.Actor;

/**
 * Somebody used the one-time link to the person's own page, which is used up by that, and a visit began.
 *
 * @param visitEnds when the visit ends at the latest, UTC
 */
public record PersonCame(DelegateId delegate, Host host, LinkKey link, Instant visitEnds, Actor by) implements DelegateEvent {}
