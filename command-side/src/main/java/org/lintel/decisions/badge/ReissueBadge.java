package org.lintel.decisions.badge;

import static org.lintel.language.badge.BadgeState.INVALIDATED;
import static org.lintel.language.badge.BadgeState.LOST;
import static org.lintel.language.delegate.DelegateState.GRANTED;

import java.util.List;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.delegate.DelegateLifeCycle;
import org.lintel.decisions.delegate.Recusals;
import org.lintel.language.Actor;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.badge.BadgeReissued;

/**
 * An officer makes a new badge in place of a lost or invalid one. The new one is activated like any other, and the old one never becomes valid
 * again.
 *
 * @param replacement the id of the new one
 */
public record ReissueBadge(BadgeId badge, BadgeId replacement, Actor by) implements BadgeCommand {
    @Override
    public Decision decide(Badge ended, Delegate bearer, History history, Circumstances circumstances) {
        return Decision
                .provided(BadgeLifeCycle.allows(ended, LOST, INVALIDATED), DelegateLifeCycle.allows(bearer, GRANTED),
                        Recusals.from(history, bearer).noneOf(by), OneBadge.noneOpenFor(bearer.id(), history),
                        ShownName.isChosen(bearer.id(), history))
                .thenAll(() -> List.of(new BadgeReissued(badge, ended.bearer(), replacement, by),
                        new BadgeIssued(replacement, ended.bearer(), ended.zone(), ended.validUntil(), by)));
    }
}
