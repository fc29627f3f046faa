package org.lintel.decisions.badge;

import java.time.Instant;
import java.util.List;

import org.lintel.decisions.Rule;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.badge.BadgeState;

/** Which states of a badge a command belongs to. Judged before every other rule. */
final class BadgeLifeCycle {
    private BadgeLifeCycle() {}

    /** By what happened to the badge itself. */
    static Rule allows(Badge badge, BadgeState... states) {
        return allows(badge.own(), states);
    }

    /** By what happened to its bearer, too. */
    static Rule allows(Badge badge, Delegate bearer, Instant now, BadgeState... states) {
        return allows(badge.state(bearer.state(), now), states);
    }

    private static Rule allows(BadgeState state, BadgeState... states) {
        List<BadgeState> allowed = List.of(states);
        return () -> allowed.contains(state)
                ? null
                : StateAllows.refusal("badge", "The badge is " + StateAllows.words(state) + "; this is possible only when it is "
                        + StateAllows.words(states) + ".", state, allowed);
    }
}
