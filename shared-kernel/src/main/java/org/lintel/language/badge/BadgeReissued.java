package org.lintel.language.badge;

import org.lintel.language.Actor;

/**
 * Another badge stands in the place of a lost or invalid one, which can never become valid again.
 *
 * @param badge the old one
 * @param replacement the new one, which was issued in the same moment
 */
public record BadgeReissued(BadgeId badge, Bearer bearer, BadgeId replacement, Actor by) implements BadgeEvent {}
