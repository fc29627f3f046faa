package org.lintel.decisions.accreditation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.Tags;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateConfirmed;
import org.lintel.language.delegate.DelegateDeadlineExtended;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateHostRestored;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateInterimReliefGranted;
import org.lintel.language.delegate.DelegateLapsed;
import org.lintel.language.delegate.DelegateNoticeDispatchedAgain;
import org.lintel.language.delegate.DelegateNoticeUndeliverable;
import org.lintel.language.delegate.DelegatePromoted;
import org.lintel.language.delegate.DelegateRehosted;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateSubstituted;
import org.lintel.language.delegate.DelegateWaitlisted;
import org.lintel.language.delegate.DelegateWithdrawn;
import org.lintel.language.delegate.Host;
import org.lintel.language.delegate.PlaceEvent;

/**
 * inv-13: whoever has a place on one accreditation, or waits for one, and what its acts do to them in the same commit. Who was nominated and
 * no more has nothing to lose; whom another organisation hosts keeps that place, for a person does not answer for an organisation.
 *
 * <p>
 * One rule keeps quotas (inv-15) and restores exactly (inv-12): what an act took stays reserved, and is freed once, when nothing can undo the
 * act any more: its time to appeal is over and no appeal is open. So giving back never needs room that somebody else was given meanwhile. A
 * turn on the waiting list is kept too, and holds up nobody as long as it is taken. A guest who finds no other host in time frees the place
 * earlier. A badge is neither taken nor given back here: it follows from where its bearer stands, and so in the same commit.
 *
 * @param attending in the order in which they came
 */
record Delegation(SequencedMap<DelegateId, Attending> attending) {
    /** Of delegates; a commit has room for a few more events than these. */
    static final int MOST_AT_ONCE = 600;
    private static final Set<Class<? extends Event>> READ = Set.of(DelegateConfirmed.class, DelegateWaitlisted.class,
            DelegatePromoted.class,
            DelegateSubstituted.class, DelegateRehosted.class, DelegateDenied.class, DelegateWithdrawn.class, DelegateHostLost.class,
            DelegateHostRestored.class, DelegateLapsed.class, DelegateRevoked.class, DelegateInterimReliefGranted.class,
            DelegateAppealUpheld.class, DelegateAppealDismissed.class);
    private static final Refusal TOO_MANY = new Refusal("too-many-delegates", "More than " + MOST_AT_ONCE
            + " delegates attend on this accreditation or wait for a place: too many for what happens to all of them in one step.",
            "Withdraw those who only wait, or let other organisations host some, and try again.").which("", MOST_AT_ONCE);

    /**
     * One who attends.
     *
     * @param guest whether another organisation nominated them
     * @param loss what they lost with the accreditation; null while that is in force
     */
    private record Attending(Host host, boolean guest, @Nullable Loss loss) {}

    /** See {@link DelegateHostLost}. */
    private record Loss(@Nullable Integer act, @Nullable Instant rehostBy) {}

    /** Its own delegates only, and of them nothing but what changes places: what a decision costs grows with nobody else's. */
    static Boundary boundary(AccreditationId accreditation) {
        return Boundary.of(new Boundary.Criterion(Tags.delegation(accreditation), READ));
    }

    static Delegation from(History history, AccreditationId accreditation) {
        SequencedMap<DelegateId, Attending> all = new LinkedHashMap<>();
        Set<DelegateId> own = new HashSet<>();
        history.events(PlaceEvent.class)
                .filter(event -> event.hosts().stream().anyMatch(host -> host.accreditation().equals(accreditation)))
                .forEach(event -> change(event, accreditation, all, own));
        return new Delegation(Collections.unmodifiableSequencedMap(all));
    }

    /** @param own whom the organisation nominated itself: only those begin here with anything else than moving in */
    private static void change(PlaceEvent event, AccreditationId here, SequencedMap<DelegateId, Attending> all, Set<DelegateId> own) {
        DelegateId delegate = event.delegate();
        Host host = event.host();
        switch (event) {
            case DelegateConfirmed _,DelegatePromoted _,DelegateWaitlisted _ -> {
                own.add(delegate);
                all.put(delegate, new Attending(host, false, null));
            }
            case DelegateSubstituted substituted -> {
                own.add(substituted.substitute());
                all.remove(delegate);
                all.put(substituted.substitute(), new Attending(host, false, null));
            }
            case DelegateRehosted _ -> {
                all.remove(delegate);
                if (host.accreditation().equals(here)) {
                    all.put(delegate, new Attending(host, !own.contains(delegate), null));
                }
            }
            case DelegateHostLost lost -> all.computeIfPresent(delegate,
                    (_, one) -> new Attending(host, one.guest, new Loss(lost.act(), lost.rehostBy())));
            case DelegateHostRestored _ -> all.computeIfPresent(delegate, (_, one) -> new Attending(host, one.guest, null));
            case DelegateDenied _,DelegateRevoked _,DelegateWithdrawn _,DelegateLapsed _ -> all.remove(delegate);
            case DelegateInterimReliefGranted relief -> {
                if (relief.stays()) {
                    all.putIfAbsent(delegate, new Attending(host, !own.contains(delegate), null));
                }
            }
            case DelegateAppealUpheld upheld -> {
                if (upheld.restores().isOpen()) {
                    all.putIfAbsent(delegate, new Attending(host, !own.contains(delegate), null));
                }
            }
            case DelegateAppealDismissed dismissed -> {
                if (dismissed.freesPlace()) {
                    all.remove(delegate);
                }
            }
            case DelegateAppealLodged _,DelegateNoticeUndeliverable _,DelegateNoticeDispatchedAgain _,DelegateDeadlineExtended _ -> {
                // Who attends stays the same.
            }
        }
    }

    /** A commit is whole or not at all, so it has a largest size. */
    Rule canBeReachedAtOnce() {
        return Rule.that(() -> attending.size() <= MOST_AT_ONCE, TOO_MANY);
    }

    /**
     * What an act takes that can be undone: everything. What an earlier act took is this one's from now on.
     *
     * @param act its number in the file
     * @param became where the accreditation stands by it
     */
    List<Event> taken(int act, AccreditationState became, DueDates dueDates, Actor by) {
        return each(_ -> true, (delegate, one) -> lost(delegate, one, act, became, dueDates, by));
    }

    /**
     * inv-14: what comes back when the act is undone or stayed is what that act took, of those who have not left or moved since; what ended for
     * another reason is not revived.
     */
    List<Event> restored(int act, Actor by) {
        return each(one -> one.loss != null && one.loss.act != null && one.loss.act == act,
                (delegate, one) -> new DelegateHostRestored(delegate, one.host, act, by));
    }

    /** What goes with an accreditation that nothing brings back: its own delegates' places at once, a guest's when their time is over. */
    List<Event> ended(AccreditationState became, DueDates dueDates, Actor by) {
        return each(_ -> true, (delegate, one) -> one.guest
                ? lost(delegate, one, null, became, dueDates, by)
                : new DelegateLapsed(delegate, one.host, by));
    }

    /** What was reserved, now that nothing can undo the act; a guest whose time to find another host still runs keeps it until then. */
    List<Event> freed(Instant now, Actor by) {
        return each(one -> one.loss != null && (one.loss.rehostBy == null || now.isAfter(one.loss.rehostBy)),
                (delegate, one) -> new DelegateLapsed(delegate, one.host, by));
    }

    /** The time to find another host runs once: an act that follows does not begin it anew. */
    private static Event lost(DelegateId delegate, Attending one, @Nullable Integer act, AccreditationState became, DueDates dueDates,
            Actor by) {
        Instant running = one.loss == null ? null : one.loss.rehostBy;
        return new DelegateHostLost(delegate, one.host, act, became, !one.guest ? null : running == null ? dueDates.rehosting() : running,
                by);
    }

    private List<Event> each(Predicate<Attending> whom, BiFunction<DelegateId, Attending, Event> event) {
        List<Event> all = new ArrayList<>();
        for (Map.Entry<DelegateId, Attending> one : attending.entrySet()) {
            if (whom.test(one.getValue())) {
                all.add(event.apply(one.getKey(), one.getValue()));
            }
        }
        return all;
    }
}
