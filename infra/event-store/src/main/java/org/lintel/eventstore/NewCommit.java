package org.lintel.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;

/**
 * An append that waits for its place in the log: converted, encoded and measured, but without number, position and time.
 *
 * @param events with positions from 0, to be moved
 * @param encoded the same events as they will be stored
 */
record NewCommit(String id, AppendCondition condition, List<StoredEvent> events, List<RawBsonDocument> encoded, long bytes) {

    static final int MAX_EVENTS = 2_000;
    static final long MAX_BYTES = 8_000_000;

    private static final int ID_BYTES = 16;
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    /** Runs in the caller's thread, so that the one sequencer has as little to do as possible. */
    static NewCommit of(AppendCondition condition, List<TaggedEventMessage<?>> messages, EventConverter converter, RandomGenerator random) {
        if (messages.size() > MAX_EVENTS) {
            throw new CommitTooLargeException(messages.size(), 0);
        }
        requireDistinct(messages);
        var events = new ArrayList<StoredEvent>(messages.size());
        var encoded = new ArrayList<RawBsonDocument>(messages.size());
        long bytes = 0;
        for (var message : messages) {
            var event = event(message, events.size(), converter, random);
            var document = new RawBsonDocument(CommitDocument.of(event), CODEC);
            events.add(event);
            encoded.add(document);
            // Every tag is stored a second time, with the commit.
            bytes += document.getByteBuffer().remaining() + event.tags().stream().mapToLong(NewCommit::bytes).sum();
        }
        if (bytes > MAX_BYTES) {
            throw new CommitTooLargeException(messages.size(), bytes);
        }
        return new NewCommit(HexFormat.of().formatHex(bytes(random, ID_BYTES)), condition, events, encoded, bytes);
    }

    private static void requireDistinct(List<TaggedEventMessage<?>> messages) {
        if (messages.stream().map(message -> message.event().identifier()).distinct().count() < messages.size()) {
            throw new IllegalArgumentException("Two events of one commit have the same identifier: nothing was written.");
        }
    }

    private static StoredEvent event(TaggedEventMessage<?> tagged, long position, EventConverter converter, RandomGenerator random) {
        EventMessage message = tagged.event();
        tagged.tags().forEach(NewCommit::requireReadable);
        message.metadata().keySet().forEach(NewCommit::requireStorable);
        String payload = message.payload() == null ? null : converter.convertPayload(message, String.class);
        return new StoredEvent(position, message.identifier(), message.type().name(), message.type().version(), message.timestamp(),
                tagged.tags(), payload, new HashMap<String, @Nullable String>(message.metadata()), bytes(random, StoredEvent.NONCE_BYTES));
    }

    private static void requireReadable(Tag tag) {
        if (tag.key().indexOf('=') >= 0) {
            throw new IllegalArgumentException("The key of a tag must not contain '=': tags are stored as key=value.");
        }
    }

    private static void requireStorable(String key) {
        if (key.startsWith("$") || key.indexOf('.') >= 0 || key.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("The key of a metadata entry must not start with '$' nor contain '.' or a null character, "
                    + "because MongoDB gives them a meaning of its own.");
        }
    }

    private static byte[] bytes(RandomGenerator random, int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static long bytes(Tag tag) {
        return 4L * (tag.key().length() + tag.value().length()) + 16;
    }

    /** @return the commit as it follows the given head; recorded time never runs backwards, and has milliseconds */
    StoredCommit after(Head head, Instant now) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        return new StoredCommit(head.number() + 1, id, head.nextPosition(), at.isBefore(head.at()) ? head.at() : at,
                events.stream().map(event -> event.at(head.nextPosition() + event.position())).toList());
    }

    BsonDocument document(StoredCommit numbered) {
        return CommitDocument.of(numbered, encoded);
    }
}
