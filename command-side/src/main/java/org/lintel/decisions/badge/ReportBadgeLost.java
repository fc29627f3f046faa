package org.lintel.decisions.badge;

import static org.lintel.language.badge.BadgeState.ACTIVE;
import static org.lintel.language.badge.BadgeState.ISSUED;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.Recusals;
import org.lintel.language.Actor;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeReportedLost;

/** Whoever nominated the bearer, or an officer, says that the badge is lost; also one that is suspended, so that it comes to no use later. */
public record ReportBadgeLost(BadgeId badge, Actor by) implements BadgeCommand {
    @Override
    public Decision decide(Badge lost, Delegate bearer, History history, Circumstances circumstances) {
        return Decision.provided(BadgeLifeCycle.allows(lost, ISSUED, ACTIVE), Recusals.from(history, bearer).noneOf(by))
                .then(() -> new BadgeReportedLost(badge, lost.bearer(), by));
    }
}
