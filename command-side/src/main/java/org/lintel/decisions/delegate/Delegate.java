package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.NOMINATED;
import static org.lintel.language.delegate.DelegateState.RECOMMENDED;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.History;
import org.lintel.decisions.accreditation.Accreditation.Recommendation;
import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.delegate.DelegateEvent;
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
 */
public record Delegate(DelegateNominated nomination, Host host, DelegateState state, @Nullable Recommendation recommendation) {
    /** @return the delegate as this history tells it, or null where the history nominates nobody under this id */
    public static @Nullable Delegate from(History history, DelegateId id) {
        Delegate delegate = null;
        List<DelegateEvent> events = history.events(DelegateEvent.class).filter(event -> event.concerned().contains(id)).toList();
        for (DelegateEvent event : events) {
            delegate = event instanceof DelegateNominated nominated
                    ? new Delegate(nominated, nominated.host(), NOMINATED, null)
                    : delegate == null ? null : delegate.after(event);
        }
        return delegate;
    }

    public DelegateId id() {
        return nomination.delegate();
    }

    /** The delegates of an applicant's own organisation exist for them, no others do. */
    public boolean isOpenTo(Actor actor) {
        return actor.role() != Role.APP || nomination.contactPoint().equals(actor.id());
    }

    private Delegate after(DelegateEvent event) {
        DelegateState next = DelegateLifeCycle.after(state, event, id());
        return new Delegate(nomination, event.host(), next, recommendationAfter(event, next));
    }

    private @Nullable Recommendation recommendationAfter(DelegateEvent event, DelegateState next) {
        if (event instanceof DelegateRecommended made) {
            return new Recommendation(made.by().id(), made.outcome());
        }
        return next == RECOMMENDED ? recommendation : null;
    }
}
