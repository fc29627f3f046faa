package org.lintel.application.delegate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.lintel.application.wiring.RecordedHistory;
import org.lintel.decisions.History;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNominated;
import org.lintel.language.delegate.LinkKey;
import org.lintel.language.delegate.PersonInvited;
import org.lintel.language.session.SessionConvened;
import org.springframework.stereotype.Component;

/** Delegates as the history has them: a handful of events each, so that nobody waits for a view to see what was done a moment ago. */
@Component
public final class RecordedDelegates {
    private final RecordedHistory recordedHistory;

    RecordedDelegates(RecordedHistory recordedHistory) {
        this.recordedHistory = recordedHistory;
    }

    public @Nullable Delegate find(DelegateId id) {
        return Delegate.from(historyOf(id), id);
    }

    /** @return all that happened to the delegate; nothing where there is none */
    public History historyOf(DelegateId id) {
        return recordedHistory.with(Tags.delegate(id));
    }

    /** @return to whose own page the link was given out, or null where it was not */
    public @Nullable DelegateId invitedBy(LinkKey link) {
        return recordedHistory.with(Tags.invitation(link)).events(PersonInvited.class).map(PersonInvited::delegate).findFirst()
                .orElse(null);
    }

    /** @return who was shown what is kept of the delegate, when and for what */
    public List<RecordedEvent> readingsOf(DelegateId id) {
        return recordedHistory.with(Tags.access(id)).recorded();
    }

    /** @return which focal points were shown who of the session is at risk, and when */
    public List<RecordedEvent> readingsOfRisksIn(SessionId session) {
        return recordedHistory.with(Tags.access(session)).recorded();
    }

    /** @return the session that the accreditation was asked for, or null where it was not */
    @Nullable
    SessionId sessionOf(AccreditationId accreditation) {
        return recordedHistory.with(Tags.accreditation(accreditation)).events(AccreditationRequested.class)
                .map(AccreditationRequested::session).findFirst().orElse(null);
    }

    boolean isConvened(SessionId session) {
        return recordedHistory.with(Tags.session(session)).events(SessionConvened.class).findAny().isPresent();
    }

    /** @return whoever was nominated under one of these fingerprints, the earliest first */
    Set<DelegateId> nominatedAs(Set<org.lintel.language.Tag> fingerprints) {
        return fingerprints.stream().flatMap(tag -> recordedHistory.with(tag).events(DelegateNominated.class))
                .map(DelegateNominated::delegate)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
