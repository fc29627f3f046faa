package org.lintel.decisions.delegate;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.Boundary.Criterion;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Fold;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
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
import org.lintel.language.session.ParticipantCategory;
import org.lintel.language.session.SessionConvened;

/**
 * Who holds a place of one category in one session and who waits for one, on one consistent view.
 *
 * @param held by whom; what an accreditation out of force keeps reserved is among them, so that giving it back never exceeds a quota
 * @param waiting in the order of the list
 */
record Places(Map<DelegateId, Place> held, SequencedMap<DelegateId, Waiting> waiting, int ofOrganisation, int ofCategory) {
    private static final String REMEDY = "Substitute or withdraw a delegate, or put this one on the waiting list.";
    private static final Refusal OUT_OF_ORDER = new Refusal("waiting-list-order",
            "Others were put on the waiting list before, and there is a place for them.",
            "Promote them first, or promote this delegate and give your reasons for passing them over.");

    /**
     * A place that is taken.
     *
     * @param until after a denial or revocation: until when it is kept for the case of an appeal, UTC, {@link Instant#MAX} while that has no end yet;
     *        otherwise null
     */
    record Place(AccreditationId host, @Nullable Instant until) {}

    /**
     * A turn on the waiting list.
     *
     * @param paused while the accreditation is out of force: the turn is kept and holds up nobody
     */
    record Waiting(AccreditationId host, boolean paused) {}

    /** Whose places and turns they are, as far as events tell: all that does not depend on the moment. */
    private record Taken(Map<DelegateId, Place> held, SequencedMap<DelegateId, Waiting> waiting) {}

    /** What the events of one category in one session make of its places. */
    private record Taking(SessionId session, ParticipantCategory category) implements Fold<Taken> {
        private static Taking of(Host host) {
            return new Taking(host.session(), host.category());
        }

        private Criterion criterion() {
            return Criterion.of(Tags.places(session, category));
        }

        @Override
        public Taken none() {
            return new Taken(Map.of(), new LinkedHashMap<>());
        }

        @Override
        public Taken after(Taken before, List<RecordedEvent> more) {
            Taken all = new Taken(new LinkedHashMap<>(before.held), new LinkedHashMap<>(before.waiting));
            for (RecordedEvent recorded : more) {
                if (recorded.event() instanceof PlaceEvent event) {
                    change(event, of(event.host()).equals(this), all.held, all.waiting);
                }
            }
            return all;
        }
    }

    static Boundary boundary(Host host) {
        return Boundary.of(Taking.of(host).criterion()).and(DueDates.boundary(host.session()));
    }

    /** @param host of the category and session in question */
    static Places from(History history, Host host, Circumstances circumstances) {
        Taking taking = Taking.of(host);
        Taken taken = history.within(taking.criterion()).folded(taking);
        Map<DelegateId, Place> held = new LinkedHashMap<>(taken.held);
        held.values().removeIf(place -> place.until() != null && circumstances.now().isAfter(place.until()));
        SessionConvened session = DueDates.in(host.session(), history, circumstances).session();
        return new Places(Collections.unmodifiableMap(held), Collections.unmodifiableSequencedMap(taken.waiting),
                session.quotaPerOrganisation(),
                session.quotas().getOrDefault(host.category(), 0));
    }

    /** inv-16: a substitution hands a place over, and a withdrawal frees the one that was held, if any: nobody ever holds two. */
    private static void change(PlaceEvent event, boolean here, Map<DelegateId, Place> held,
            Map<DelegateId, Waiting> waiting) {
        DelegateId delegate = event.delegate();
        AccreditationId host = event.host().accreditation();
        switch (event) {
            case DelegateConfirmed _ -> held.put(delegate, new Place(host, null));
            case DelegateWaitlisted _ -> waiting.put(delegate, new Waiting(host, false));
            case DelegatePromoted _ -> {
                waiting.remove(delegate);
                held.put(delegate, new Place(host, null));
            }
            case DelegateSubstituted substituted -> {
                held.remove(delegate);
                waiting.remove(substituted.substitute());
                held.put(substituted.substitute(), new Place(host, null));
            }
            case DelegateRehosted _ -> {
                held.remove(delegate);
                if (here) {
                    held.put(delegate, new Place(host, null));
                }
            }
            case DelegateDenied denied -> held.replace(delegate, new Place(host, denied.act().appealUntil()));
            case DelegateRevoked revoked -> held.replace(delegate, new Place(host, revoked.act().appealUntil()));
            case DelegateAppealLodged _ -> keep(delegate, Instant.MAX, held);
            case DelegateNoticeUndeliverable failed -> {
                if (failed.standsStill() == TimeLimit.APPEAL) {
                    keep(delegate, Instant.MAX, held);
                }
            }
            case DelegateNoticeDispatchedAgain sent -> {
                if (sent.limit() == TimeLimit.APPEAL && sent.period() != null) {
                    keep(delegate, sent.period().endsAt(), held);
                }
            }
            case DelegateDeadlineExtended extended -> {
                if (extended.limit() == TimeLimit.APPEAL) {
                    keep(delegate, extended.period().endsAt(), held);
                }
            }
            case DelegateAppealUpheld upheld -> {
                if (upheld.restores().isOpen()) {
                    held.replace(delegate, new Place(host, null));
                }
            }
            case DelegateAppealDismissed dismissed -> {
                if (dismissed.freesPlace()) {
                    held.remove(delegate);
                }
            }
            case DelegateInterimReliefGranted _ -> {
                // The appeal keeps the place, stayed or not.
            }
            case DelegateHostLost _ -> waiting.replace(delegate, new Waiting(host, true));
            case DelegateHostRestored _ -> waiting.replace(delegate, new Waiting(host, false));
            case DelegateWithdrawn _,DelegateLapsed _ -> {
                held.remove(delegate);
                waiting.remove(delegate);
            }
        }
    }

    /** inv-12: a place that an act took is kept as long as that act can be undone; one that was not taken is kept anyway. */
    private static void keep(DelegateId delegate, Instant until, Map<DelegateId, Place> held) {
        held.computeIfPresent(delegate, (_, place) -> place.until() == null ? place : new Place(place.host(), until));
    }

    /** @return the same places, were this delegate's given up: who moves from one host to another needs but one */
    Places without(DelegateId delegate) {
        Map<DelegateId, Place> others = new LinkedHashMap<>(held);
        others.remove(delegate);
        return new Places(others, waiting, ofOrganisation, ofCategory);
    }

    /** inv-15: confirmed delegates of an organisation stay within its quota, and their sum within the category's. */
    Rule haveRoomFor(Host host) {
        return () -> {
            if (!hasRoom(host.accreditation())) {
                return new Refusal("quota-exceeded", "The organisation has all of its " + ofOrganisation
                        + " places taken; those of denied and revoked delegates are kept while that can be appealed.", REMEDY)
                        .which("organisation", ofOrganisation);
            }
            return held.size() < ofCategory
                    ? null
                    : new Refusal("quota-exceeded", "All " + ofCategory + " places of this category are taken.", REMEDY).which("category",
                            ofCategory);
        };
    }

    /** inv-33: a place goes to the first on the waiting list for whose organisation there is one; passing somebody over needs reasons. */
    Rule passOverNobody(@Nullable Object reasons, DelegateId taker) {
        return Rule.that(() -> reasons != null || passedOverBy(taker).isEmpty(), OUT_OF_ORDER);
    }

    /** @return who waits before this delegate, or at all where the delegate does not wait, and could have a place now */
    List<DelegateId> passedOverBy(DelegateId taker) {
        return held.size() >= ofCategory
                ? List.of()
                : waiting.entrySet().stream().takeWhile(one -> !one.getKey().equals(taker))
                        .filter(one -> !one.getValue().paused() && hasRoom(one.getValue().host()))
                        .map(Map.Entry::getKey).toList();
    }

    private boolean hasRoom(AccreditationId host) {
        return held.values().stream().filter(place -> place.host().equals(host)).count() < ofOrganisation;
    }
}
