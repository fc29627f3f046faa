package org.lintel.application.delegate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.lintel.application.wiring.RecordedEvents;
import org.lintel.decisions.History;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.CommittedEvent;
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
    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;

    RecordedDelegates(CommitHistory commits, RecordedEvents recordedEvents) {
        this.commits = commits;
        this.recordedEvents = recordedEvents;
    }

    public @Nullable Delegate find(DelegateId id) {
        return Delegate.from(historyOf(id), id);
    }

    /** @return all that happened to the delegate; nothing where there is none */
    public History historyOf(DelegateId id) {
        return new History(with(Tags.delegate(id)));
    }

    /** @return to whose own page the link was given out, or null where it was not */
    public @Nullable DelegateId invitedBy(LinkKey link) {
        return new History(with(Tags.invitation(link))).events(PersonInvited.class).map(PersonInvited::delegate).findFirst().orElse(null);
    }

    /** @return who was shown what is kept of the delegate, when and for what */
    public List<RecordedEvent> readingsOf(DelegateId id) {
        return with(Tags.access(id));
    }

    /** @return which focal points were shown who of the session is at risk, and when */
    public List<RecordedEvent> readingsOfRisksIn(SessionId session) {
        return with(Tags.access(session));
    }

    /** @return the session that the accreditation was asked for, or null where it was not */
    @Nullable
    SessionId sessionOf(AccreditationId accreditation) {
        return new History(with(Tags.accreditation(accreditation))).events(AccreditationRequested.class)
                .map(AccreditationRequested::session).findFirst().orElse(null);
    }

    boolean isConvened(SessionId session) {
        return new History(with(Tags.session(session))).events(SessionConvened.class).findAny().isPresent();
    }

    /** @return whoever was nominated under one of these fingerprints, the earliest first */
    Set<DelegateId> nominatedAs(Set<org.lintel.language.Tag> fingerprints) {
        return fingerprints.stream().flatMap(tag -> new History(with(tag)).events(DelegateNominated.class)).map(DelegateNominated::delegate)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<RecordedEvent> with(org.lintel.language.Tag tag) {
        try (Stream<CommittedEvent> events = commits.withTag(new Tag(tag.key(), tag.value()), Long.MAX_VALUE)) {
            return events.map(one -> recordedEvents.of(one.event(), one.recorded().at())).toList();
        }
    }
}
