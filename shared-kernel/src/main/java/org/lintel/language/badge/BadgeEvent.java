package org.lintel.language.badge;

import org.lintel.language.Event;

/** What happens to one badge. What happens to its bearer is told by the bearer's own events, and reaches the badge from there. */
public sealed interface BadgeEvent extends Event permits BadgeIssued, BadgeActivated, BadgeReportedLost, BadgeInvalidated, BadgeReissued {
    BadgeId badge();

    Bearer bearer();
}
