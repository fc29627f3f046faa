package org.lintel.decisions.delegate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.lintel.language.Event;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationGranted;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.AccreditationRevoked;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.AppealDismissed;
import org.lintel.language.accreditation.AppealLodged;
import org.lintel.language.accreditation.AppealUpheld;
import org.lintel.language.accreditation.InterimReliefGranted;
import org.lintel.language.accreditation.SuspensionLapsed;
import org.lintel.language.delegate.DelegateAppealDismissed;
import org.lintel.language.delegate.DelegateAppealUpheld;
import org.lintel.language.delegate.DelegateConfirmed;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateEvent;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateHostRestored;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateInterimReliefGranted;
import org.lintel.language.delegate.DelegateLapsed;
import org.lintel.language.delegate.DelegatePromoted;
import org.lintel.language.delegate.DelegateRehosted;
import org.lintel.language.delegate.DelegateRevoked;
import org.lintel.language.delegate.DelegateSubstituted;
import org.lintel.language.delegate.DelegateWaitlisted;
import org.lintel.language.delegate.DelegateWithdrawn;

/**
 * What the domain says of delegates whose organisation is suspended or revoked, told once more from the whole history and with nothing of the
 * rules' own code: after every commit, whoever has a place or waits is out of force just when the accreditation is that they attend on.
 */
final class HostsCheck {
    /** One accreditation: whether it is in force, how many acts there were, against which of them appeals are open, and whether one is stayed. */
    private static final class File {
        private boolean inForce;
        private int acts;
        private boolean stayed;
        private final Deque<Integer> appeals = new ArrayDeque<>();
    }

    private final Map<AccreditationId, File> files = new HashMap<>();
    private final Map<DelegateId, AccreditationId> attending = new HashMap<>();
    private final Set<DelegateId> out = new HashSet<>();

    private HostsCheck() {}

    /** @throws AssertionError naming the invariant where somebody is out of force who must not be, or the other way round */
    static void holds(List<Event> all) {
        HostsCheck check = new HostsCheck();
        all.forEach(check::after);
        check.attending.forEach((delegate, host) -> {
            boolean inForce = Objects.requireNonNull(check.files.get(host)).inForce;
            if (inForce && check.out.contains(delegate)) {
                throw new AssertionError("inv-12: what was taken from " + delegate.value() + " was not given back");
            }
            if (!inForce && !check.out.contains(delegate)) {
                throw new AssertionError("inv-13: " + delegate.value() + " attends on what is not in force");
            }
        });
    }

    private void after(Event event) {
        switch (event) {
            case AccreditationEvent one -> after(one, files.computeIfAbsent(one.accreditation(), _ -> new File()));
            case DelegateEvent one -> after(one);
            default -> {
            }
        }
    }

    private static void after(AccreditationEvent event, File file) {
        switch (event) {
            case AccreditationGranted _,AccreditationReinstated _,SuspensionLapsed _ -> {
                file.inForce = true;
                file.stayed = false;
            }
            case AccreditationSuspendedProvisionally _,AccreditationRevoked _ -> {
                file.acts++;
                file.inForce = false;
                file.stayed = false;
            }
            case AppealLodged _ -> file.appeals.add(file.acts);
            case InterimReliefGranted _ -> {
                file.stayed = !file.inForce && file.appeals.getFirst() == file.acts;
                file.inForce |= file.stayed;
            }
            case AppealUpheld upheld -> {
                file.appeals.removeFirst();
                file.inForce = upheld.restores() == AccreditationState.ACTIVE;
                file.stayed = false;
            }
            case AppealDismissed _ -> {
                file.appeals.removeFirst();
                file.inForce &= !file.stayed;
                file.stayed = false;
            }
            default -> {
            }
        }
    }

    private void after(DelegateEvent event) {
        switch (event) {
            case DelegateConfirmed _,DelegatePromoted _,DelegateWaitlisted _,DelegateRehosted _ -> {
                attending.put(event.delegate(), event.host().accreditation());
                out.remove(event.delegate());
            }
            case DelegateSubstituted one -> {
                attending.remove(one.delegate());
                attending.put(one.substitute(), one.host().accreditation());
            }
            case DelegateDenied _,DelegateRevoked _,DelegateWithdrawn _,DelegateLapsed _ -> attending.remove(event.delegate());
            case DelegateAppealUpheld one -> {
                if (one.restores().isOpen() && attending.put(one.delegate(), one.host().accreditation()) == null) {
                    out.remove(one.delegate());
                }
            }
            case DelegateInterimReliefGranted one -> {
                if (one.stays() && attending.put(one.delegate(), one.host().accreditation()) == null) {
                    out.remove(one.delegate());
                }
            }
            case DelegateAppealDismissed one -> {
                if (one.freesPlace()) {
                    attending.remove(one.delegate());
                }
            }
            case DelegateHostLost _ -> out.add(event.delegate());
            case DelegateHostRestored _ -> out.remove(event.delegate());
            default -> {
            }
        }
    }
}
