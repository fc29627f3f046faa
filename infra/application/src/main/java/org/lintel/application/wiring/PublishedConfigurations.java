package org.lintel.application.wiring;

import java.util.List;
import java.util.stream.Stream;

import org.lintel.decisions.Configurations;
import org.lintel.decisions.History;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.CommittedEvent;
import org.lintel.language.RecordedEvent;
import org.lintel.language.Tag;
import org.lintel.language.Tags;
import org.lintel.language.configuration.ConfigurationPublished;

/** The versions of time limits and calendars as they stand in the record: few, so they are read when they are asked for. */
public final class PublishedConfigurations {
    private final ConfigurationPublished shipped;
    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;

    public PublishedConfigurations(ConfigurationPublished shipped, CommitHistory commits, RecordedEvents recordedEvents) {
        this.shipped = shipped;
        this.commits = commits;
        this.recordedEvents = recordedEvents;
    }

    public Configurations all() {
        Tag tag = Tags.configuration();
        try (Stream<CommittedEvent> found = commits.withTag(new org.axonframework.messaging.eventstreaming.Tag(tag.key(), tag.value()),
                commits.head())) {
            List<RecordedEvent> events = found.map(one -> recordedEvents.of(one.event(), one.recorded().at())).toList();
            return Configurations.of(shipped, new History(events));
        }
    }
}
