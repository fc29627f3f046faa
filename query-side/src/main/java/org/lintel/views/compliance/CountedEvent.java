package org.lintel.views.compliance;

import java.time.Instant;

import org.lintel.language.EventTable;
import org.lintel.language.RecordedEvent;

/**
 * An event that a control counts; it holds no personal value.
 *
 * @param type its stored name
 * @param occurredAt when it happened, which may be long before it was recorded
 */
public record CountedEvent(long position, String type, Instant recordedAt, Instant occurredAt) {
    static CountedEvent of(RecordedEvent recorded) {
        return new CountedEvent(recorded.position(), EventTable.of(recorded.event().getClass()).name(), recorded.recordedAt(),
                recorded.occurredAt());
    }
}
