package org.lintel.application.wiring;

import java.util.stream.Stream;

import org.lintel.decisions.History;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.CommittedEvent;
import org.lintel.language.Tag;

/** What is on record under a tag, asked of the history itself and not of a view, which may not have seen yet what was done a moment ago. */
public final class RecordedHistory {
    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;

    RecordedHistory(CommitHistory commits, RecordedEvents recordedEvents) {
        this.commits = commits;
        this.recordedEvents = recordedEvents;
    }

    /** @return every event that carries the tag, in order; it costs as much as there are */
    public History with(Tag tag) {
        var stored = new org.axonframework.messaging.eventstreaming.Tag(tag.key(), tag.value());
        try (Stream<CommittedEvent> events = commits.withTag(stored, Long.MAX_VALUE)) {
            return new History(events.map(one -> recordedEvents.of(one.event(), one.recorded().at())).toList());
        }
    }
}
