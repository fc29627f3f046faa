package org.lintel.application.sealing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.lintel.application.wiring.RecordedEvents;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.CommittedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.springframework.stereotype.Component;

/**
 * To which session a file belongs, which its keys are named after. Asked of the history and not of a view, which may not have seen yet what
 * was opened a moment ago; remembered, because it never changes. That there is no such file is remembered too, so that asking again takes
 * no longer than for another's: ids are made by chance, and nobody knows one before its file is there.
 */
@Component
final class FileSessions {
    private static final int MOST_REMEMBERED = 10_000;

    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;
    private final Map<AccreditationId, Optional<SessionId>> remembered = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AccreditationId, Optional<SessionId>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    FileSessions(CommitHistory commits, RecordedEvents recordedEvents) {
        this.commits = commits;
        this.recordedEvents = recordedEvents;
    }

    /** @return null where there is no such file */
    @Nullable
    SessionId of(AccreditationId file) {
        Optional<SessionId> known = remembered.get(file);
        return (known == null ? found(file) : known).orElse(null);
    }

    private Optional<SessionId> found(AccreditationId file) {
        var tag = Tags.accreditation(file);
        try (Stream<CommittedEvent> events = commits.withTag(new Tag(tag.key(), tag.value()), Long.MAX_VALUE)) {
            Optional<SessionId> session = events.limit(1).map(first -> recordedEvents.of(first.event(), first.recorded().at()).event())
                    .filter(AccreditationRequested.class::isInstance).map(first -> ((AccreditationRequested) first).session()).findFirst();
            remembered.put(file, session);
            return session;
        }
    }
}
