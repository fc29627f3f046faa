package org.lintel.decisions.badge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.lintel.language.Event;
import org.lintel.language.badge.BadgeActivated;
import org.lintel.language.badge.BadgeEvent;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateHostRestored;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateInterimReliefGranted;
import org.lintel.language.delegate.DelegateLapsed;
import org.lintel.language.delegate.DelegateRehosted;
import org.lintel.language.delegate.DelegateReinstated;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateState;
import org.lintel.language.delegate.DelegateSuspended;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;
import org.lintel.language.delegate.DelegateSuspensionLapsed;
import org.lintel.language.delegate.DelegateWithdrawn;
import org.lintel.language.delegate.PersonKey;

/** What the domain says of badges, told once more as plainly as possible, with nothing of the rules' own code. */
final class BadgesCheck {
    private final Set<DelegateId> granted = new HashSet<>();
    private final Set<DelegateId> takenFrom = new HashSet<>();
    private final Set<DelegateId> suspended = new HashSet<>();
    private final Set<DelegateId> revoked = new HashSet<>();
    private final Set<DelegateId> stayed = new HashSet<>();
    private final Set<DelegateId> left = new HashSet<>();
    private final Map<BadgeId, BadgeEvent> active = new HashMap<>();
    private final Set<BadgeId> ended = new HashSet<>();

    /** @throws AssertionError naming the invariant where the event must not follow */
    void mayFollow(Event event) {
        switch (event) {
            case DelegateEvent ofDelegate -> delegate(ofDelegate);
            case BadgeActivated activated -> {
                require(mayTakePart(activated.bearer().delegate()), "inv-18: a badge of somebody who may not take part becomes active");
                require(!ended.contains(activated.badge()), "inv-14: an ended badge becomes active");
                active.put(activated.badge(), activated);
            }
            case BadgeIssued issued -> require(!ended.contains(issued.badge()), "inv-14: an ended badge is issued");
            case BadgeEvent ending -> {
                active.remove(ending.badge());
                ended.add(ending.badge());
            }
            default -> {
            }
        }
    }

    /** At the end of each commit: within one, what goes stands behind what comes. */
    void holds() {
        Set<PersonKey> persons = new HashSet<>();
        active.values().stream().filter(badge -> !hasEnded(badge.bearer().delegate()))
                .forEach(badge -> require(persons.add(badge.bearer().personKey()), "inv-17: a second active badge of one person"));
    }

    /** @return which badges open the gate */
    Set<String> opening() {
        Set<String> opening = new TreeSet<>();
        active.values().stream().filter(badge -> mayTakePart(badge.bearer().delegate()))
                .forEach(badge -> opening.add(badge.badge().value()));
        return opening;
    }

    private void delegate(DelegateEvent event) {
        switch (event) {
            case DelegateGranted one -> granted.add(one.delegate());
            case DelegateHostLost one -> takenFrom.add(one.delegate());
            case DelegateHostRestored one -> takenFrom.remove(one.delegate());
            case DelegateRehosted one -> takenFrom.remove(one.delegate());
            case DelegateSuspendedProvisionally one -> {
                suspended.add(one.delegate());
                // Relief from an earlier act, which may have lapsed meanwhile, is none from this one.
                stayed.remove(one.delegate());
            }
            case DelegateSuspended one -> suspended.add(one.delegate());
            case DelegateSuspensionLapsed one -> suspended.remove(one.delegate());
            case DelegateReinstated one -> suspended.remove(one.delegate());
            case DelegateRevoked one -> {
                revoked.add(one.delegate());
                stayed.remove(one.delegate());
                takenFrom.remove(one.delegate());
            }
            case DelegateInterimReliefGranted one when one.stays() -> stayed.add(one.delegate());
            case DelegateAppealDismissed one -> stayed.remove(one.delegate());
            case DelegateAppealUpheld one -> {
                stayed.remove(one.delegate());
                if (one.restores() == DelegateState.GRANTED) {
                    suspended.remove(one.delegate());
                    revoked.remove(one.delegate());
                }
            }
            case DelegateLapsed one -> left.add(one.delegate());
            case DelegateWithdrawn one -> left.add(one.delegate());
            default -> {
            }
        }
    }

    private boolean mayTakePart(DelegateId delegate) {
        boolean actedAgainst = suspended.contains(delegate) || revoked.contains(delegate);
        return granted.contains(delegate) && !takenFrom.contains(delegate) && !left.contains(delegate)
                && (!actedAgainst || stayed.contains(delegate));
    }

    private boolean hasEnded(DelegateId delegate) {
        return left.contains(delegate) || revoked.contains(delegate) && !stayed.contains(delegate);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
