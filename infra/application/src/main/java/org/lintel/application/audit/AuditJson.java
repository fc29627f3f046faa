package org.lintel.application.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import org.lintel.application.wiring.RecordedEvents;
import org.lintel.eventstore.StoredCommit;
import org.lintel.eventstore.StoredEvent;
import org.lintel.json.RegistryJson;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as an auditor sees it: as it is stored. What a person wrote, and which organisation it is, stay sealed: auditors work with
 * pseudonyms, and see a text only in a supervised sample.
 */
@Component
final class AuditJson {
    private final JsonMapper json = RegistryJson.forAnswers();
    private final RecordedEvents recordedEvents;

    AuditJson(RecordedEvents recordedEvents) {
        this.recordedEvents = recordedEvents;
    }

    /** One line of the stream. */
    record AuditedEvent(long position, long commit, String id, String type, String version, Instant occurredAt, Instant recordedAt,
            List<String> tags, JsonNode payload, String nonce) {}

    byte[] line(StoredCommit commit, StoredEvent event) {
        List<String> tags = event.tags().stream().map(tag -> tag.key() + "=" + tag.value()).sorted().toList();
        return json.writeValueAsBytes(new AuditedEvent(event.position(), commit.number(), event.id(), event.type(), event.version(),
                event.occurredAt(), commit.at(), tags, recordedEvents.asStored(event),
                HexFormat.of().formatHex(event.nonce())));
    }
}
