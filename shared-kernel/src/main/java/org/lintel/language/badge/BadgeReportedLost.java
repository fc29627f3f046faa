package org.lintel.language.badge;

import org.lintel.language.Actor;

/** The badge is out of its bearer's hands, and opens nothing any more, wherever it turns up. */
public record BadgeReportedLost(BadgeId badge, Bearer bearer, Actor by) implements BadgeEvent {}
