package org.lintel.decisions.badge;

import static org.lintel.language.badge.BadgeState.ACTIVE;
import static org.lintel.language.badge.BadgeState.ISSUED;
import static org.lintel.language.badge.BadgeState.LOST;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.Recusals;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeInvalidated;
import org.lintel.language.badge.InvalidationCause;

/** An officer makes a badge invalid for good, for reasons; that ends no participation, and another badge can be issued. */
public record InvalidateBadge(BadgeId badge, Sealed<FreeText> reasons, Actor by) implements BadgeCommand {
    @Override
    public Decision decide(Badge ending, Delegate bearer, History history, Circumstances circumstances) {
        return Decision.provided(BadgeLifeCycle.allows(ending, ISSUED, ACTIVE, LOST), Recusals.from(history, bearer).noneOf(by))
                .then(() -> new BadgeInvalidated(badge, ending.bearer(), InvalidationCause.OFFICER, reasons, by));
    }
}
