package org.lintel.decisions.delegate;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.accreditation.Accreditation;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.language.Actor;
import org.lintel.language.Event;
import org.lintel.language.Tags;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.delegate.DelegateHostLost;
import org.lintel.language.delegate.DelegateLapsed;
import org.lintel.language.delegate.Host;

/** Whether the accreditation that a delegate attends on carries them. */
public final class HostAccreditation {
    private static final Refusal NOT_ACTIVE = new Refusal("accreditation-not-active",
            "The organisation that the delegate attends with is not accredited at this moment.",
            "Decide on its accreditation first, or let another organisation host the delegate.");
    private static final Refusal ENDED = new Refusal("accreditation-ended",
            "The request for accreditation that the delegate belongs to has ended.", "Ask for the organisation's accreditation again.");

    private HostAccreditation() {}

    public static Boundary boundary(AccreditationId host) {
        return Boundary.of(Tags.accreditation(host));
    }

    static Host hostOf(Accreditation file) {
        AccreditationRequested request = file.request();
        return new Host(request.accreditation(), request.session(), request.category(), request.organisationKey());
    }

    public static Rule isActive(History history, AccreditationId host) {
        return Rule.that(() -> {
            Accreditation file = Accreditation.from(history, host);
            return file != null && file.isInForce();
        }, NOT_ACTIVE);
    }

    /** Places may be given out before the accreditation is granted: both are vetted side by side; not while it is suspended (inv-13). */
    static Rule givesPlaces(History history, AccreditationId host) {
        return () -> {
            Accreditation file = Accreditation.from(history, host);
            return file == null || !file.isInForce() && !file.state().isOpen()
                    ? ENDED
                    : file.isInForce() || file.state() != AccreditationState.SUSPENDED ? null : NOT_ACTIVE;
        };
    }

    static Rule isOpen(History history, AccreditationId host) {
        return () -> {
            AccreditationState state = state(history, host);
            return state != null && state.isOpen() ? null : ENDED;
        };
    }

    /**
     * What is given back to a delegate has no effect while the host is out of force, and ends where nothing can bring that back: as for those who
     * attended all the time (inv-12, inv-13).
     *
     * @return what happens to the delegate besides
     */
    static List<Event> asItStands(History history, Delegate delegate, DueDates dueDates, Actor by) {
        Accreditation file = Accreditation.from(history, delegate.host().accreditation());
        if (file == null || file.isInForce() || file.state().isOpen() && file.state() != AccreditationState.SUSPENDED) {
            return List.of();
        }
        boolean gone = file.isOver(dueDates.now());
        return List.of(gone && !delegate.isGuest()
                ? new DelegateLapsed(delegate.id(), delegate.host(), by)
                : new DelegateHostLost(delegate.id(), delegate.host(), gone ? null : file.appeals().latestAct(), file.state(),
                        delegate.isGuest() ? dueDates.rehosting() : null, by));
    }

    private static @Nullable AccreditationState state(History history, AccreditationId host) {
        Accreditation file = Accreditation.from(history, host);
        return file == null ? null : file.state();
    }
}
