package org.lintel.benchmarks.storage;

import java.util.Date;
import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.bson.types.Binary;

/** Documents of the shape that the event store's README describes, made without it: one commit, one event. */
final class RawCommits {
    private static final int NONCE_BYTES = 16;

    private RawCommits() {}

    /** @param tag in the form {@code key=value} */
    static Document commit(long number, String tag, String payload) {
        Document event = new Document("id", UUID.randomUUID().toString()).append("type", "bench.Done").append("version", "1")
                .append("occurredAt", "2026-01-01T00:00:00.123456Z").append("tags", List.of(tag)).append("payload", payload)
                .append("metadata", new Document()).append("nonce", new Binary(new byte[NONCE_BYTES]));
        return new Document("_id", number).append("format", 1).append("id", UUID.randomUUID().toString().replace("-", ""))
                .append("position", number).append("at", new Date(0)).append("events", List.of(event)).append("tags", List.of(tag));
    }
}
