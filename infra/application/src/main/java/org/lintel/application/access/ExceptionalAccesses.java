package org.lintel.application.access;

import java.util.stream.Stream;

import org.axonframework.messaging.eventstreaming.Tag;
import org.lintel.application.edge.ProblemException;
import org.lintel.application.wiring.RecordedEvents;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.CommittedEvent;
import org.lintel.language.Tags;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.access.ExceptionallyOpened;
import org.lintel.language.accreditation.AccreditationId;
import org.springframework.stereotype.Component;

/** In which file an exceptional access was. Asked of the history and not of a view, which may not have seen yet what was opened a moment ago. */
@Component
final class ExceptionalAccesses {
    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;

    ExceptionalAccesses(CommitHistory commits, RecordedEvents recordedEvents) {
        this.commits = commits;
        this.recordedEvents = recordedEvents;
    }

    /** @throws ProblemException 404 where there is no such access */
    AccreditationId fileOf(ExceptionalAccessId access) {
        var tag = Tags.exceptionalAccess(access);
        try (Stream<CommittedEvent> events = commits.withTag(new Tag(tag.key(), tag.value()), Long.MAX_VALUE)) {
            return events.limit(1).map(first -> recordedEvents.of(first.event(), first.recorded().at()).event())
                    .map(first -> ((ExceptionallyOpened) first).accreditation()).findFirst().orElseThrow(ProblemException::notFound);
        }
    }

    /** @throws ProblemException 404 where the text cannot be an id */
    static ExceptionalAccessId orNotFound(String text) {
        try {
            return new ExceptionalAccessId(text);
        } catch (IllegalArgumentException impossible) {
            throw ProblemException.notFound();
        }
    }
}
