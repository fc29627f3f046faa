package org.lintel.application.badge;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.wiring.RecordedHistory;
import org.lintel.decisions.History;
import org.lintel.decisions.badge.Badge;
import org.lintel.decisions.badge.Badges;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.language.Actor;
import org.lintel.language.Tags;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.badge.BadgeState;
import org.lintel.language.delegate.DelegateId;
import org.springframework.stereotype.Component;

/** Badges as the history has them, so that the gate waits for no view to know of what was done a moment ago. */
@Component
final class RecordedBadges {
    private final RecordedHistory recordedHistory;
    private final InstantSource clock;

    RecordedBadges(RecordedHistory recordedHistory, InstantSource clock) {
        this.recordedHistory = recordedHistory;
        this.clock = clock;
    }

    /**
     * A badge and its bearer.
     *
     * @param state where the badge stands now
     * @param history all that happened to the bearer and their badges
     */
    record Known(Badge badge, Delegate bearer, BadgeState state, History history) {}

    @Nullable
    Known find(BadgeId id) {
        DelegateId bearer = recordedHistory.with(Tags.badge(id)).events(BadgeIssued.class).map(issued -> issued.bearer().delegate())
                .findFirst()
                .orElse(null);
        return bearer == null ? null : of(bearer).stream().filter(known -> known.badge.id().equals(id)).findFirst().orElse(null);
    }

    /** @throws ProblemException 404, for what is unknown and for what is another's alike */
    Known readable(String id, Actor reader) {
        Known known = find(idOrNotFound(id));
        if (known == null || !known.bearer.isOpenTo(reader)) {
            throw ProblemException.notFound();
        }
        return known;
    }

    /** @throws ProblemException 404 likewise */
    List<Known> readableOf(DelegateId delegate, Actor reader) {
        Delegate bearer = Delegate.from(recordedHistory.with(Tags.delegate(delegate)), delegate);
        if (bearer == null || !bearer.isOpenTo(reader)) {
            throw ProblemException.notFound();
        }
        return of(delegate);
    }

    /** @return the delegate's badges, the earliest first */
    private List<Known> of(DelegateId delegate) {
        History history = recordedHistory.with(Tags.delegate(delegate));
        Delegate bearer = Delegate.from(history, delegate);
        return Badges.from(history).of(delegate).map(badge -> known(badge, Objects.requireNonNull(bearer), history)).toList();
    }

    Known known(Badge badge, Delegate bearer, History history) {
        return new Known(badge, bearer, badge.state(bearer.state(), clock.instant()), history);
    }

    static BadgeId idOrNotFound(String text) {
        try {
            return new BadgeId(text);
        } catch (IllegalArgumentException impossible) {
            throw ProblemException.notFound();
        }
    }
}
