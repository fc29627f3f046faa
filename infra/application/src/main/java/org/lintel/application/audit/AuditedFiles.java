package org.lintel.application.audit;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.lintel.application.wiring.RecordedEvents;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.CommittedEvent;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Tag;
import org.lintel.language.Tags;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.erasure.FileErased;
import org.springframework.stereotype.Component;

/** The events of one file, from which auditors see what it looked like at any moment. */
@Component
final class AuditedFiles {
    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;

    AuditedFiles(CommitHistory commits, RecordedEvents recordedEvents) {
        this.commits = commits;
        this.recordedEvents = recordedEvents;
    }

    /** @return what happened in the file up to and with the position and, tagged apart from it, that all of it was erased on request; none where there was no such file */
    List<RecordedEvent> eventsOf(AccreditationId accreditation, long upTo) {
        Stream<RecordedEvent> erased = tagged(Tags.erasure(accreditation), upTo).stream()
                .filter(recorded -> recorded.event() instanceof FileErased);
        return Stream.concat(tagged(Tags.accreditation(accreditation), upTo).stream(), erased)
                .sorted(Comparator.comparingLong(RecordedEvent::position)).toList();
    }

    private List<RecordedEvent> tagged(Tag tag, long upTo) {
        try (Stream<CommittedEvent> found = commits.withTag(new org.axonframework.messaging.eventstreaming.Tag(tag.key(), tag.value()),
                upTo)) {
            return found.map(committed -> recordedEvents.of(committed.event(), committed.recorded().at())).toList();
        }
    }
}
