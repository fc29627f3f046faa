package org.lintel.language.badge;

import java.time.Instant;

import org.lintel.language.Actor;

/**
 * A badge was made for a delegate. This begins its life; it opens nothing until it is activated.
 *
 * @param validUntil the last moment at which it can open the gate: the closing of the session, UTC
 */
public record BadgeIssued(BadgeId badge, Bearer bearer, Zone zone, Instant validUntil, Actor by) implements BadgeEvent {}
