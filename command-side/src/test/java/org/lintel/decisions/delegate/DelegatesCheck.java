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
import org.lintel.language.delegate.DelegateConfirmed;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateHostRestored;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateLapsed;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.DelegatePromoted;
import org.lintel.language.delegate.DelegateRehosted;
import org.lintel.language.delegate.DelegateSubstituted;
import org.lintel.language.delegate.DelegateWaitlisted;
import org.lintel.language.delegate.DelegateWithdrawn;
import org.lintel.language.delegate.Host;
import org.lintel.language.session.ParticipantCategory;

/**
 * What the domain says of quotas and waiting lists, told once more as plainly as possible, from the whole history and with nothing of the
 * rules' own code: everybody's situation one by one, then counted.
 */
final class DelegatesCheck {
    /** How somebody stands, since which event, and until when a denied person keeps the place. */
    record Situation(Kind kind, Host host, int since, Instant until) {
        enum Kind {
            NO_PLACE,
            WAITING,
            PAUSED,
            PLACE
        }

        /** A turn on the waiting list is kept while it is taken; so is a place. */
        Situation as(Kind from, Kind to) {
            return kind == from ? new Situation(to, host, since, until) : this;
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
                case DelegateRehosted one -> all.put(one.delegate(), new Situation(Kind.PLACE, one.host(), at, Instant.MAX));
                case DelegateWaitlisted one -> all.put(one.delegate(), new Situation(Kind.WAITING, one.host(), at, Instant.MAX));
                case DelegateDenied one -> all.put(one.delegate(), new Situation(Kind.PLACE, one.host(), at, one.act().appealUntil()));
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
