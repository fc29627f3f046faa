package org.lintel.decisions.badge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Boundary.Criterion;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.language.Event;
import org.lintel.language.Tags;
import org.lintel.language.badge.BadgeActivated;
import org.lintel.language.badge.BadgeInvalidated;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.badge.BadgeReissued;
import org.lintel.language.badge.BadgeReportedLost;
import org.lintel.language.badge.BadgeState;
import org.lintel.language.badge.Bearer;
import org.lintel.language.delegate.DelegateId;

/** One badge for one delegate, and one that opens the gate for one person, however many organisations nominated them. */
final class OneBadge {
    private static final Set<Class<? extends Event>> READ = Set.of(BadgeIssued.class, BadgeActivated.class, BadgeReportedLost.class,
            BadgeInvalidated.class, BadgeReissued.class);
    private static final Refusal EXISTS = new Refusal("badge-exists", "There is a badge for this delegate that can still be used.",
            "Hand that one out; or report it lost or invalidate it first.");
    private static final Refusal ANOTHER_ACTIVE = new Refusal("badge-active-elsewhere",
            "Another badge of the same person is active for this session.",
            "Let the person use that one; or invalidate it first, where this one is to take its place.");

    private OneBadge() {}

    /** Every badge of the person in the session and, once those are known, what became of their bearers. */
    static Boundary boundary(Bearer bearer, History known) {
        Boundary[] bearers = othersOf(bearer, known).stream().map(badge -> Boundary.of(Tags.delegate(badge.bearer().delegate())))
                .toArray(Boundary[]::new);
        return Boundary.of(new Criterion(Tags.person(bearer.personKey()), READ)).and(bearers);
    }

    /** A delegate has one badge at a time; what was lost or made invalid counts no more. */
    static Rule noneOpenFor(DelegateId delegate, History history) {
        return Rule.that(() -> Badges.from(history).of(delegate).noneMatch(Badge::hasNotEnded), EXISTS);
    }

    /**
     * inv-17: one active badge for a person and session, across nominations and categories. One that is suspended with its bearer counts, for it is
     * active again as soon as what was taken is given back.
     */
    static Rule noneOtherActive(Badge badge, History history) {
        return Rule.that(() -> othersOf(badge.bearer(), history).stream().filter(other -> other.own() == BadgeState.ACTIVE)
                .noneMatch(other -> standsOpen(other, history)), ANOTHER_ACTIVE);
    }

    /**
     * @return activated badges of the person whose bearers have ended: an appeal may bring such a delegate back, and would bring a second active
     *         badge with them
     */
    static List<Badge> leftBehind(Badge badge, History history) {
        return othersOf(badge.bearer(), history).stream()
                .filter(other -> other.own() == BadgeState.ACTIVE && !standsOpen(other, history)).toList();
    }

    private static List<Badge> othersOf(Bearer bearer, History history) {
        List<Badge> others = new ArrayList<>(Badges.from(history).all().values());
        others.removeIf(other -> !other.bearer().personKey().equals(bearer.personKey()) || other.bearer().equals(bearer));
        return others;
    }

    private static boolean standsOpen(Badge other, History history) {
        Delegate bearer = Delegate.from(history, other.bearer().delegate());
        return bearer != null && bearer.state().isOpen();
    }
}
