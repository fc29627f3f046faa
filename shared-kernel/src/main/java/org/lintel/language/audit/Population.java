package org.lintel.language.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Event;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.delegate.DelegateEvent;

/**
 * The decisions of one kind in one session, of which a sample is drawn: a fold of the history in its order, up to where the draw looks. The registry keeps what
 * {@link #decidedBy} says of each event in a view; who has events alone sees them all.
 */
public final class Population {
    private final SessionId session;
    private final DecisionKind kind;
    private final Set<AccreditationId> files = new HashSet<>();
    private final List<SampledDecision> decisions = new ArrayList<>();

    public Population(SessionId session, DecisionKind kind) {
        this.session = session;
        this.kind = kind;
    }

    /** A decision, and the session that it is of. */
    public record Decided(SampledDecision decision, SessionId session) {}

    /** @return whether an event of this type has to be seen at all */
    public static boolean needs(Class<? extends Event> type) {
        return type == AccreditationRequested.class || DecisionKind.ALL.includes(type);
    }

    /**
     * A decision on a file is of the session for which that was requested; one on a delegate, of the session in which they were to attend.
     *
     * @param files for which session a file was requested, null where that is not known
     * @return null where the event is none of the decisions that are ever drawn
     */
    public static @Nullable Decided decidedBy(Event event, long position, Function<AccreditationId, @Nullable SessionId> files) {
        if (!DecisionKind.ALL.includes(event.getClass())) {
            return null;
        }
        return switch (event) {
            case AccreditationEvent on -> {
                SessionId requestedFor = files.apply(on.accreditation());
                yield requestedFor == null ? null : new Decided(SampledDecision.on(on, position), requestedFor);
            }
            case DelegateEvent on -> new Decided(SampledDecision.on(on, position), on.host().session());
            default -> null;
        };
    }

    public void see(long position, Event event) {
        if (event instanceof AccreditationRequested requested && requested.session().equals(session)) {
            files.add(requested.accreditation());
        }
        Decided decided = decidedBy(event, position, file -> files.contains(file) ? session : null);
        if (decided != null && decided.session().equals(session) && decided.decision().isOf(kind)) {
            decisions.add(decided.decision());
        }
    }

    /** @return in the order of the history */
    public List<SampledDecision> decisions() {
        return List.copyOf(decisions);
    }
}
