package org.lintel.language.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.lintel.language.Event;
import org.lintel.language.EventTable;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationEvent;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.delegate.DelegateEvent;

/** The decisions of one kind in one session, of which a sample is drawn: a fold of the history in its order, up to where the draw looks. */
public final class Population {
    private final SessionId session;
    private final DecisionKind kind;
    private final Set<AccreditationId> files = new HashSet<>();
    private final List<SampledDecision> decisions = new ArrayList<>();

    public Population(SessionId session, DecisionKind kind) {
        this.session = session;
        this.kind = kind;
    }

    /** @return whether an event of this type has to be seen at all */
    public boolean needs(Class<? extends Event> type) {
        return type == AccreditationRequested.class || kind.includes(type);
    }

    /** A file is of the session for which it was requested; a decision on a delegate, of the session in which they were to attend. */
    public void see(long position, Event event) {
        if (event instanceof AccreditationRequested requested && requested.session().equals(session)) {
            files.add(requested.accreditation());
        } else if (kind.includes(event.getClass())) {
            switch (event) {
                case AccreditationEvent on when files.contains(on.accreditation()) -> add(position, event, on.accreditation().value());
                case DelegateEvent on when on.host().session().equals(session) -> add(position, event, on.delegate().value());
                default -> {
                    // It is of another session.
                }
            }
        }
    }

    /** @return in the order of the history */
    public List<SampledDecision> decisions() {
        return List.copyOf(decisions);
    }

    private void add(long position, Event event, String subject) {
        decisions.add(new SampledDecision(position, EventTable.of(event.getClass()).name(), new SubjectId(subject)));
    }
}
