package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.NOMINATED;
import static org.lintel.language.delegate.DelegateState.RECOMMENDED;
import static org.lintel.language.delegate.DelegateState.SUSPENDED;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.Recommendation;
import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.UserId;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateRecommended;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.Host;

/**
 * One nominated person as far as rules need it: a fold of the delegate's events.
 *
 * @param nomination how it began
 * @param host on whose accreditation the delegate attends now
 * @param recommendation what awaits approval, null where nothing does
 * @param suspension what keeps from them what they hold; null where nothing does
 */
public record Delegate(DelegateNominated nomination, Host host, DelegateState state, @Nullable Recommendation recommendation,
        @Nullable Suspension suspension) {
    /**
     * The delegate is out of force with the accreditation that they attend on.
     *
     * @param held where they stood, and stand again once that is over
     * @param rehostBy the last moment to find another host, UTC; null where none is needed
     */
    public record Suspension(DelegateState held, @Nullable Instant rehostBy) {}

    /** @return the delegate as this history tells it, or null where the history nominates nobody under this id */
    public static @Nullable Delegate from(History history, DelegateId id) {
        Delegate delegate = null;
        List<DelegateEvent> events = history.events(DelegateEvent.class).filter(event -> event.concerned().contains(id)).toList();
        for (DelegateEvent event : events) {
            delegate = event instanceof DelegateNominated nominated
                    ? new Delegate(nominated, nominated.host(), NOMINATED, null, null)
                    : delegate == null ? null : delegate.after(event);
        }
        return delegate;
    }

    public DelegateId id() {
        return nomination.delegate();
    }

    /** The delegates of an applicant's own organisation exist for them, no others do; for a person only what is their own. */
    public boolean isOpenTo(Actor actor) {
        return switch (actor.role()) {
            case APP -> nomination.contactPoint().equals(actor.id());
            case PERSON -> actor.equals(person());
            default -> true;
        };
    }

    /** @return the person as who acts: on their own page they are known by the delegate's id */
    public Actor person() {
        return new Actor(new UserId(id().value()), Role.PERSON);
    }

    private Delegate after(DelegateEvent event) {
        DelegateState next = DelegateLifeCycle.after(this, event);
        return new Delegate(nomination, event.host(), next, recommendationAfter(event, next), suspensionAfter(event, next));
    }

    /** @return where they stand but for what the accreditation that they attend on lost */
    public DelegateState standing() {
        return suspension == null ? state : suspension.held();
    }

    private @Nullable Suspension suspensionAfter(DelegateEvent event, DelegateState next) {
        return event instanceof DelegateHostLost lost ? new Suspension(standing(), lost.rehostBy()) : next == SUSPENDED ? suspension : null;
    }

    private @Nullable Recommendation recommendationAfter(DelegateEvent event, DelegateState next) {
        if (event instanceof DelegateRecommended made) {
            return new Recommendation(made.by().id(), made.outcome());
        }
        return next == RECOMMENDED || next == SUSPENDED ? recommendation : null;
    }
}
