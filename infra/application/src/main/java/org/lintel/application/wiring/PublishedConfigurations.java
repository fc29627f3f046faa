package org.lintel.application.wiring;

import org.lintel.decisions.Configurations;
import org.lintel.language.Tags;
import org.lintel.language.configuration.ConfigurationPublished;

/** The versions of time limits and calendars as they stand in the record: few, so they are read when they are asked for. */
public final class PublishedConfigurations {
    private final ConfigurationPublished shipped;
    private final RecordedHistory recordedHistory;

    public PublishedConfigurations(ConfigurationPublished shipped, RecordedHistory recordedHistory) {
        this.shipped = shipped;
        this.recordedHistory = recordedHistory;
    }

    public Configurations all() {
        return Configurations.of(shipped, recordedHistory.with(Tags.configuration()));
    }
}
