package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.DENIED;
import static org.lintel.language.delegate.DelegateState.GRANTED;
import static org.lintel.language.delegate.DelegateState.NOMINATED;
import static org.lintel.language.delegate.DelegateState.RECOMMENDED;
import static org.lintel.language.delegate.DelegateState.REVOKED;
import static org.lintel.language.delegate.DelegateState.SUSPENDED;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary.Criterion;
import org.lintel.decisions.History;
import org.lintel.decisions.Rule;
import org.lintel.decisions.dueprocess.Appeals;
import org.lintel.decisions.dueprocess.Clocks;
import org.lintel.decisions.dueprocess.Emergencies;
import org.lintel.decisions.dueprocess.Notices;
import org.lintel.decisions.dueprocess.Officers;
import org.lintel.decisions.dueprocess.Recommendation;
import org.lintel.decisions.dueprocess.UnderDueProcess;
import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.Tags;
import org.lintel.language.UserId;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateHostRestored;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateNotice;
import org.lintel.language.delegate.DelegateRecommended;
import org.lintel.language.delegate.DelegateRehosted;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.Host;

/**
 * One nominated person as far as rules need it: a fold of the delegate's events.
 *
 * @param nomination how it began
 * @param host on whose accreditation the delegate attends now
 * @param standing where acts left them, but for what the accreditation that they attend on lost and for what is stayed
 * @param loss what keeps from them what they hold, because the host is out of force; null where nothing does
 * @param recommendation what awaits approval, null where nothing does
 * @param officers who did what
 * @param emergencies suspensions without notice, and what they rested on
 * @param notices what the party was told of the delegate
 * @param appeals what the party can appeal against, and its appeals
 * @param clocks the time limits that bind the review panel
 */
public record Delegate(DelegateNominated nomination, Host host, DelegateState standing, @Nullable HostLoss loss,
        @Nullable Recommendation recommendation, Officers officers, Emergencies emergencies, Notices notices, Appeals appeals,
        Clocks clocks) implements UnderDueProcess {
    /**
     * The delegate is out of force with the accreditation that they attend on.
     *
     * @param rehostBy the last moment to find another host, UTC; null where none is needed
     */
    public record HostLoss(@Nullable Instant rehostBy) {}

    /** @return the delegate as this history tells it, or null where the history nominates nobody under this id */
    public static @Nullable Delegate from(History history, DelegateId id) {
        Delegate delegate = null;
        List<DelegateEvent> events = history.events(DelegateEvent.class, Criterion.of(Tags.delegate(id))).toList();
        for (DelegateEvent event : events) {
            delegate = next(delegate, event);
        }
        return delegate;
    }

    /** @return the delegate after an event of their own; null as long as none has nominated them */
    public static @Nullable Delegate next(@Nullable Delegate delegate, DelegateEvent event) {
        return event instanceof DelegateNominated nominated
                ? nominated(nominated)
                : delegate == null ? null : delegate.after(event);
    }

    public DelegateId id() {
        return nomination.delegate();
    }

    /** @return where they stand: suspended for an act of their own, or with their host, or both (inv-14) */
    public DelegateState state() {
        DelegateState own = ownState();
        return loss != null && own.isOpen() ? SUSPENDED : own;
    }

    /** @return where they stand, what their host lost aside: an act that interim relief stays takes nothing (inv-12) */
    DelegateState ownState() {
        return inEffect(standing, appeals);
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

    /** @return whether another organisation hosts the delegate than the one that nominated */
    public boolean isGuest() {
        return !host.accreditation().equals(nomination.host().accreditation());
    }

    @Override
    public boolean canBeActedAgainst() {
        return standing == GRANTED || standing == SUSPENDED;
    }

    @Override
    public boolean canBeStayed() {
        return canBeStayed(standing);
    }

    @Override
    public boolean isAppealable() {
        return standing == SUSPENDED || hasLostPlace();
    }

    /**
     * @param closing when the session is over, with which everybody's participation ends
     * @return whether nothing can be decided on the delegate any more: they take part no more, and nobody appeals or can
     */
    public boolean isOver(Instant now, Instant closing) {
        return (now.isAfter(closing) || !state().isOpen()) && !hasOpenAppeal() && !canBeAppealed(now);
    }

    /** @return whether the place went for good: an act took it, and nothing can undo that act any more (inv-16) */
    public boolean isPlaceFree(Instant now) {
        return hasLostPlace() && !canBeAppealed(now) && !hasOpenAppeal();
    }

    /** @return whether an act took the place, which is kept while that can be undone */
    boolean hasLostPlace() {
        return standing == DENIED || standing == REVOKED;
    }

    private static Delegate nominated(DelegateNominated event) {
        return new Delegate(event, event.host(), NOMINATED, null, null, Officers.NONE.after(event), Emergencies.NONE, Notices.NONE,
                Appeals.NONE,
                Clocks.started());
    }

    /** @return the rule that the delegate can still be acted upon */
    public Rule isStillConcerned() {
        return DelegateLifeCycle.isOpen(this);
    }

    private Delegate after(DelegateEvent event) {
        DelegateState next = DelegateLifeCycle.after(this, event);
        Notices told = notices.after(event, DelegateNotice.promptedBy(event) != null);
        Appeals contested = appeals.after(event, told);
        return new Delegate(nomination, event.host(), next, inEffect(next, contested).isOpen() ? lossAfter(event) : null,
                recommendationAfter(event, next), officers.after(event), emergencies.after(event, next == SUSPENDED), told, contested,
                clocks.after(event, List.of(), contested));
    }

    private static DelegateState inEffect(DelegateState standing, Appeals appeals) {
        return canBeStayed(standing) && appeals.areStayed() ? GRANTED : standing;
    }

    private static boolean canBeStayed(DelegateState standing) {
        return standing == SUSPENDED || standing == REVOKED;
    }

    private @Nullable HostLoss lossAfter(DelegateEvent event) {
        return switch (event) {
            case DelegateHostLost lost -> new HostLoss(lost.rehostBy());
            case DelegateHostRestored _,DelegateRehosted _ -> null;
            default -> loss;
        };
    }

    private @Nullable Recommendation recommendationAfter(DelegateEvent event, DelegateState next) {
        if (event instanceof DelegateRecommended made) {
            return new Recommendation(made.by().id(), made.outcome());
        }
        return next == RECOMMENDED ? recommendation : null;
    }
}
