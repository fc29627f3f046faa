package org.lintel.application.nominations;

import java.util.Comparator;
import java.util.stream.Stream;

import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.lintel.application.wiring.RecordedEvents;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.CommittedEvent;
import org.lintel.language.OrganisationKey;
import org.lintel.language.RecordedEvent;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.springframework.stereotype.Component;

/**
 * Which accreditations were asked for, and which sessions there are. Asked of the history and not of a view, which may not have seen yet what
 * the line before has done.
 */
@Component
final class RecordedRequests {
    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;

    RecordedRequests(CommitHistory commits, RecordedEvents recordedEvents) {
        this.commits = commits;
        this.recordedEvents = recordedEvents;
    }

    /** @return the position at which the session was convened, or null where there is no such session */
    @Nullable
    Long convened(SessionId session) {
        return with(Tags.session(session)).map(RecordedEvent::position).findFirst().orElse(null);
    }

    /**
     * @param applicant whose request, or null for anybody's
     * @return the latest for the organisation and session, or null where there is none
     */
    @Nullable
    AccreditationId latest(OrganisationKey organisation, SessionId session, @Nullable UserId applicant) {
        return with(Tags.organisation(organisation)).filter(one -> one.event() instanceof AccreditationRequested request
                && request.session().equals(session) && (applicant == null || request.by().id().equals(applicant)))
                .max(Comparator.comparingLong(RecordedEvent::position)).map(one -> ((AccreditationRequested) one.event()).accreditation())
                .orElse(null);
    }

    private Stream<RecordedEvent> with(org.lintel.language.Tag tag) {
        try (Stream<CommittedEvent> events = commits.withTag(new Tag(tag.key(), tag.value()), Long.MAX_VALUE)) {
            return events.map(one -> recordedEvents.of(one.event(), one.recorded().at())).toList().stream();
        }
    }
}
