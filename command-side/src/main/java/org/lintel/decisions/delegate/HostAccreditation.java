package org.lintel.decisions.delegate;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.accreditation.Accreditation;
import org.lintel.language.Tags;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.delegate.Host;

/** Whether the accreditation that a delegate attends on carries them. */
final class HostAccreditation {
    private static final Refusal NOT_ACTIVE = new Refusal("accreditation-not-active",
            "The organisation that the delegate attends with is not accredited at this moment.",
            "Decide on its accreditation first, or let another organisation host the delegate.");
    private static final Refusal ENDED = new Refusal("accreditation-ended",
            "The request for accreditation that the delegate belongs to has ended.", "Ask for the organisation's accreditation again.");

    private HostAccreditation() {}

    static Boundary boundary(AccreditationId host) {
        return Boundary.of(Tags.accreditation(host));
    }

    static Host hostOf(Accreditation file) {
        AccreditationRequested request = file.request();
        return new Host(request.accreditation(), request.session(), request.category(), request.organisationKey());
    }

    static Rule isActive(History history, AccreditationId host) {
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

    private static @Nullable AccreditationState state(History history, AccreditationId host) {
        Accreditation file = Accreditation.from(history, host);
        return file == null ? null : file.state();
    }
}
