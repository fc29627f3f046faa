package org.lintel.decisions.delegate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.lintel.decisions.delegate.DelegatesCheck.Situation.Kind;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateConfirmed;
import org.lintel.language.delegate.DelegateDeadlineExtended;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateHostRestored;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateLapsed;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegateNoticeDispatchedAgain;
import org.lintel.language.delegate.DelegateNoticeUndeliverable;
import org.lintel.language.delegate.DelegatePromoted;
import org.lintel.language.delegate.DelegateRehosted;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateSubstituted;
import org.lintel.language.delegate.DelegateSuspended;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateWaitlisted;
import org.lintel.language.delegate.DelegateWithdrawn;
import org.lintel.language.delegate.Host;
import org.lintel.language.session.ParticipantCategory;

/**
 * What the domain says of quotas and waiting lists, told once more as plainly as possible, from the whole history and with nothing of the
 * rules' own code: everybody's situation one by one, then counted.
 */
final class DelegatesCheck {
    /**
     * How somebody stands, since which event, and until when the place is kept of whom an act took it; whether one did, whether that was appealed,
     * and how many appeals are open.
     */
    record Situation(Kind kind, Host host, int since, Instant until, boolean taken, boolean appealed, int open) {
        Situation(Kind kind, Host host, int since, Instant until) {
            this(kind, host, since, until, false, false, 0);
        }

        Situation movedTo(Host to, int at) {
            return new Situation(Kind.PLACE, to, at, until, taken, appealed, open);
        }

        Situation actedAgainst(boolean takes, Instant end) {
            return new Situation(kind, host, since, takes ? end : until, takes, false, open);
        }

        Situation keptUntil(Instant end) {
            return taken ? new Situation(kind, host, since, end, true, appealed, open) : this;
        }

        Situation withAppeal() {
            return new Situation(kind, host, since, taken ? Instant.MAX : until, taken, true, open + 1);
        }

        Situation withoutAppeal() {
            return new Situation(losesPlace() ? Kind.NO_PLACE : kind, host, since, until, taken, appealed, open - 1);
        }

        /** Whether with the oldest appeal all is over that could undo what took the place. */
        boolean losesPlace() {
            return taken && appealed && open == 1;
        }

        enum Kind {
            NO_PLACE,
            WAITING,
            PAUSED,
            PLACE
        }

        /** A turn on the waiting list is kept while it is taken; so is a place. */
        Situation as(Kind from, Kind to) {
            return kind == from ? new Situation(to, host, since, until, taken, appealed, open) : this;
        }

        boolean hasPlace(Instant now) {
            return kind == Kind.PLACE && !now.isAfter(until);
        }
    }

    private final int quotaPerOrganisation;
    private final Map<ParticipantCategory, Integer> quotas;

    DelegatesCheck(int quotaPerOrganisation, Map<ParticipantCategory, Integer> quotas) {
        this.quotaPerOrganisation = quotaPerOrganisation;
        this.quotas = quotas;
    }

    /** @throws AssertionError naming the invariant where the event must not follow */
    void mayFollow(List<RecordedEvent> past, Event event, Instant now) {
        Map<DelegateId, Situation> before = situations(past.stream().map(RecordedEvent::event).toList());
        List<Event> all = new ArrayList<>(past.stream().map(RecordedEvent::event).toList());
        all.add(event);
        Map<DelegateId, Situation> after = situations(all);
        quotasHold(before, after, now);
        switch (event) {
            case DelegateSubstituted substituted -> {
                require(count(before, now) == count(after, now), "inv-16: a substitution changes the number of places");
                require(of(before, substituted.delegate()).hasPlace(now), "inv-16: somebody without a place is substituted");
                require(!of(before, substituted.substitute()).hasPlace(now), "inv-16: a substitute had a place already");
            }
            case DelegateWithdrawn withdrawn -> {
                int freed = of(before, withdrawn.delegate()).hasPlace(now) ? 1 : 0;
                require(count(before, now) - count(after, now) == freed, "inv-16: a withdrawal frees another number of places");
                require(past.stream().map(RecordedEvent::event).noneMatch(
                        one -> one instanceof DelegateWithdrawn(var who, var _, var _) && who.equals(withdrawn.delegate())),
                        "inv-16: somebody withdraws twice");
            }
            case DelegateAppealDismissed dismissed -> require(
                    dismissed.freesPlace() == of(before, dismissed.delegate()).losesPlace(),
                    "inv-16: a place is freed while something can undo what took it, or kept when nothing can");
            case DelegateAppealUpheld upheld -> require(
                    !upheld.restores().isOpen() || of(before, upheld.delegate()).hasPlace(now),
                    "inv-12: a place is given back that was not kept");
            case DelegatePromoted promoted -> {
                boolean skipped = before.entrySet().stream()
                        .anyMatch(one -> one.getValue().since < of(before, promoted.delegate()).since
                                && couldBePromoted(one.getValue(), promoted.host(), before, now));
                require(skipped == (promoted.passedOver() != null), "inv-33: out of order without reasons, or reasons for nothing");
            }
            case DelegateConfirmed confirmed -> require(
                    before.values().stream().noneMatch(one -> couldBePromoted(one, confirmed.host(), before, now)),
                    "inv-33: somebody is confirmed while another waits who could have the place");
            default -> {
            }
        }
    }

    private void quotasHold(Map<DelegateId, Situation> before, Map<DelegateId, Situation> after, Instant now) {
        after.forEach((delegate, one) -> {
            if (one.hasPlace(now) && !Objects.equals(before.get(delegate), one)) {
                require(ofHost(after, one.host.accreditation(), now) <= quotaPerOrganisation, "inv-15: more than the organisation's quota");
                require(ofCategory(after, one.host.category(), now) <= quotas.getOrDefault(one.host.category(), 0),
                        "inv-15: more than the category's");
            }
        });
    }

    private boolean couldBePromoted(Situation one, Host place, Map<DelegateId, Situation> all, Instant now) {
        return one.kind == Kind.WAITING && one.host.category() == place.category()
                && ofHost(all, one.host.accreditation(), now) < quotaPerOrganisation
                && ofCategory(all, place.category(), now) < quotas.getOrDefault(place.category(), 0);
    }

    private static long ofHost(Map<DelegateId, Situation> all, AccreditationId host, Instant now) {
        return all.values().stream().filter(one -> one.hasPlace(now) && one.host.accreditation().equals(host)).count();
    }

    private static long ofCategory(Map<DelegateId, Situation> all, ParticipantCategory category, Instant now) {
        return all.values().stream().filter(one -> one.hasPlace(now) && one.host.category() == category).count();
    }

    private static long count(Map<DelegateId, Situation> all, Instant now) {
        return all.values().stream().filter(one -> one.hasPlace(now)).count();
    }

    private static Map<DelegateId, Situation> situations(List<Event> events) {
        Map<DelegateId, Situation> all = new HashMap<>();
        for (int at = 0; at < events.size(); at++) {
            switch (events.get(at)) {
                case DelegateNominated one -> all.put(one.delegate(), new Situation(Kind.NO_PLACE, one.host(), at, Instant.MAX));
                case DelegateConfirmed one -> all.put(one.delegate(), new Situation(Kind.PLACE, one.host(), at, Instant.MAX));
                case DelegatePromoted one -> all.put(one.delegate(), new Situation(Kind.PLACE, one.host(), at, Instant.MAX));
                case DelegateRehosted one -> {
                    int moved = at;
                    all.computeIfPresent(one.delegate(), (_, was) -> was.movedTo(one.host(), moved));
                }
                case DelegateWaitlisted one -> all.put(one.delegate(), new Situation(Kind.WAITING, one.host(), at, Instant.MAX));
                case DelegateDenied one -> all.computeIfPresent(one.delegate(), (_, was) -> was.actedAgainst(true, one.appealUntil()));
                case DelegateRevoked one -> all.computeIfPresent(one.delegate(), (_, was) -> was.actedAgainst(true, one.appealUntil()));
                case DelegateSuspended one -> all.computeIfPresent(one.delegate(), (_, was) -> was.actedAgainst(false, Instant.MAX));
                case DelegateSuspendedProvisionally one ->
                    all.computeIfPresent(one.delegate(), (_, was) -> was.actedAgainst(false, Instant.MAX));
                case DelegateAppealLodged one -> all.computeIfPresent(one.delegate(), (_, was) -> was.withAppeal());
                case DelegateAppealDismissed one -> all.computeIfPresent(one.delegate(), (_, was) -> was.withoutAppeal());
                case DelegateAppealUpheld one -> all.computeIfPresent(one.delegate(), (_, was) -> one.restores().isOpen()
                        ? new Situation(was.kind, was.host, was.since, Instant.MAX, false, was.appealed, was.open - 1)
                        : was.withoutAppeal());
                case DelegateNoticeUndeliverable one when one.standsStill() == TimeLimit.APPEAL ->
                    all.computeIfPresent(one.delegate(), (_, was) -> was.keptUntil(Instant.MAX));
                case DelegateNoticeDispatchedAgain one when one.limit() == TimeLimit.APPEAL && one.period() != null ->
                    all.computeIfPresent(one.delegate(), (_, was) -> was.keptUntil(Objects.requireNonNull(one.period()).endsAt()));
                case DelegateDeadlineExtended one when one.limit() == TimeLimit.APPEAL ->
                    all.computeIfPresent(one.delegate(), (_, was) -> was.keptUntil(Objects.requireNonNull(one.period()).endsAt()));
                case DelegateWithdrawn one -> all.put(one.delegate(), new Situation(Kind.NO_PLACE, one.host(), at, Instant.MAX));
                case DelegateLapsed one -> all.put(one.delegate(), new Situation(Kind.NO_PLACE, one.host(), at, Instant.MAX));
                case DelegateHostLost one -> all.computeIfPresent(one.delegate(), (_, was) -> was.as(Kind.WAITING, Kind.PAUSED));
                case DelegateHostRestored one -> all.computeIfPresent(one.delegate(), (_, was) -> was.as(Kind.PAUSED, Kind.WAITING));
                case DelegateSubstituted one -> {
                    all.put(one.delegate(), new Situation(Kind.NO_PLACE, one.host(), at, Instant.MAX));
                    all.put(one.substitute(), new Situation(Kind.PLACE, one.host(), at, Instant.MAX));
                }
                default -> {
                }
            }
        }
        return all;
    }

    private static Situation of(Map<DelegateId, Situation> all, DelegateId delegate) {
        return Objects.requireNonNull(all.get(delegate));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
