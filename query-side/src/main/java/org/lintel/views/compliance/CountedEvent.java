package org.lintel.views.compliance;

import java.time.Instant;

import org.lintel.language.EventTable;
import org.lintel.language.RecordedEvent;

/**
 * An event that a control counts; it holds no personal value.
 *
 * @param type its stored name
 */
public record CountedEvent(long position, String type, Instant recordedAt) {
    static CountedEvent of(RecordedEvent recorded) {
        return new CountedEvent(recorded.position(), EventTable.of(recorded.event().getClass()).name(), recorded.recordedAt());
    }
}
