package org.lintel.eventstore;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * One event as it is stored.
 *
 * @param position place in the one global order; the first event of all is 0, and there are no gaps
 * @param id identifier of the event message
 * @param type qualified name of the event's type
 * @param version version of that type
 * @param occurredAt the message's own timestamp, to the nanosecond; {@link StoredCommit#at()} is when it was recorded
 * @param tags what the event is about
 * @param payload the payload as the converter wrote it (JSON, as a rule); null when the message had none
 * @param metadata the message's metadata
 * @param nonce 16 random bytes that belong to this event alone
 */
public record StoredEvent(long position, String id, String type, String version, Instant occurredAt, Set<Tag> tags,
        @Nullable String payload, Map<String, @Nullable String> metadata, byte[] nonce) {

    /** Length of a nonce, in bytes. */
    public static final int NONCE_BYTES = 16;

    /** Of the objects that one event, one tag with its place in an index and one entry of metadata consist of, beside their texts. */
    private static final int OWN_BYTES = 300;
    private static final int TAG_BYTES = 200;
    private static final int ENTRY_BYTES = 130;

    public StoredEvent {
        tags = Set.copyOf(tags);
        // Not Map.copyOf: Axon allows null as a metadata value.
        metadata = Collections.unmodifiableMap(new HashMap<>(metadata));
        nonce = nonce.clone();
        if (nonce.length != NONCE_BYTES) {
            throw new IllegalArgumentException("A nonce has " + NONCE_BYTES + " bytes, not " + nonce.length + ".");
        }
    }

    /** @return a copy of the random bytes */
    @Override
    public byte[] nonce() {
        return nonce.clone();
    }

    /** @return how much memory it takes at most, about */
    long bytes() {
        long bytes = OWN_BYTES + bytes(id) + bytes(type) + bytes(version) + bytes(payload);
        for (var tag : tags) {
            bytes += TAG_BYTES + bytes(tag.key()) + bytes(tag.value());
        }
        for (var entry : metadata.entrySet()) {
            bytes += ENTRY_BYTES + bytes(entry.getKey()) + bytes(entry.getValue());
        }
        return bytes;
    }

    private static long bytes(@Nullable String text) {
        return text == null ? 0 : (long) Character.BYTES * text.length();
    }

    StoredEvent at(long position) {
        return new StoredEvent(position, id, type, version, occurredAt, tags, payload, metadata, nonce);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredEvent that && position == that.position && id.equals(that.id) && type.equals(that.type)
                && version.equals(that.version) && occurredAt.equals(that.occurredAt) && tags.equals(that.tags)
                && Objects.equals(payload, that.payload) && metadata.equals(that.metadata) && Arrays.equals(nonce, that.nonce);
    }

    @Override
    public int hashCode() {
        return Objects.hash(position, id);
    }

    /** Names the event without its payload, metadata and tags, which may be personal and must not reach a log. */
    @Override
    public String toString() {
        return "StoredEvent[position=" + position + ", id=" + id + ", type=" + type + "#" + version + "]";
    }
}
