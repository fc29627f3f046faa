package org.lintel.application.sealing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.lintel.application.edge.Name;
import org.lintel.application.wiring.RecordedEvents;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.CommittedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.session.SessionConvened;
import org.springframework.stereotype.Component;

/** How each session was convened, which never changes. Asked of the history and not of a view, which may lag; remembered. */
@Component
final class ConvenedSessions implements RequiredChecks {
    private static final int MOST_REMEMBERED = 1_000;

    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;
    private final Map<SessionId, SessionConvened> remembered = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionId, SessionConvened> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    ConvenedSessions(CommitHistory commits, RecordedEvents recordedEvents) {
        this.commits = commits;
        this.recordedEvents = recordedEvents;
    }

    /** @return nothing where it was not convened yet, which is not remembered */
    Optional<SessionConvened> of(SessionId session) {
        SessionConvened known = remembered.get(session);
        if (known != null) {
            return Optional.of(known);
        }
        var tag = Tags.session(session);
        try (Stream<CommittedEvent> events = commits.withTag(new Tag(tag.key(), tag.value()), Long.MAX_VALUE)) {
            Optional<SessionConvened> convened = events.map(one -> recordedEvents.of(one.event(), one.recorded().at()).event())
                    .filter(SessionConvened.class::isInstance).map(SessionConvened.class::cast).findFirst();
            convened.ifPresent(found -> remembered.put(session, found));
            return convened;
        }
    }

    @Override
    public @Nullable String requiredCheck(Name check, SessionId session) {
        return of(session).filter(convened -> convened.mandatoryChecks().contains(check.value())).map(_ -> check.value()).orElse(null);
    }
}
