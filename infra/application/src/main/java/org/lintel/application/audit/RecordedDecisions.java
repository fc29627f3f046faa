package org.lintel.application.audit;

import org.lintel.application.wiring.RecordedEvents;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.StoredCommit;
import org.lintel.language.Event;
import org.springframework.stereotype.Component;

/** Decisions as they are on record, by their places in the history. */
@Component
final class RecordedDecisions {
    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;

    RecordedDecisions(CommitHistory commits, RecordedEvents recordedEvents) {
        this.commits = commits;
        this.recordedEvents = recordedEvents;
    }

    /** @param position of an event that is on record */
    Event at(long position) {
        StoredCommit commit = commits.holding(position).orElseThrow();
        return recordedEvents
                .of(commit.events().stream().filter(event -> event.position() == position).findFirst().orElseThrow(), commit.at())
                .event();
    }
}
