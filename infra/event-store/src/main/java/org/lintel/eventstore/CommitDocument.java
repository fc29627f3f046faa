package org.lintel.eventstore;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** How a commit looks in the database; the README has the table. */
final class CommitDocument {

    static final int FORMAT = 1;

    static final String NUMBER = "_id";
    static final String FORMAT_FIELD = "format";
    static final String ID = "id";
    static final String POSITION = "position";
    static final String AT = "at";
    static final String TAGS = "tags";
    static final String EVENTS = "events";

    private CommitDocument() {}

    static BsonDocument of(StoredCommit commit) {
        return of(commit, commit.events().stream().map(CommitDocument::of).toList());
    }

    /** @param events the commit's events, encoded already; encoding is done once, a commit may be renumbered often */
    static BsonDocument of(StoredCommit commit, List<? extends BsonDocument> events) {
        return new BsonDocument(NUMBER, new BsonInt64(commit.number())).append(FORMAT_FIELD, new BsonInt32(FORMAT))
                .append(ID, new BsonString(commit.id())).append(POSITION, new BsonInt64(commit.position()))
                .append(AT, new BsonDateTime(commit.at().toEpochMilli())).append(EVENTS, new BsonArray(events))
                .append(TAGS, texts(commit.events().stream().flatMap(event -> event.tags().stream())));
    }

    static BsonDocument of(StoredEvent event) {
        var metadata = new BsonDocument();
        event.metadata().forEach((key, value) -> metadata.append(key, textOrNull(value)));
        return new BsonDocument("id", new BsonString(event.id())).append("type", new BsonString(event.type()))
                .append("version", new BsonString(event.version())).append("occurredAt", new BsonString(event.occurredAt().toString()))
                .append(TAGS, texts(event.tags().stream()))
                .append("payload", textOrNull(event.payload())).append("metadata", metadata)
                .append("nonce", new BsonBinary(event.nonce()));
    }

    static StoredCommit read(BsonDocument document) {
        try {
            long format = document.getNumber(FORMAT_FIELD).longValue();
            if (format > FORMAT) {
                throw UnreadableCommitException.newer(name(document), format);
            }
            long position = document.getNumber(POSITION).longValue();
            var events = new ArrayList<StoredEvent>();
            for (var event : document.getArray(EVENTS)) {
                events.add(event(event.asDocument(), position + events.size()));
            }
            requireIndexed(document.getArray(TAGS), events);
            return new StoredCommit(document.getNumber(NUMBER).longValue(), document.getString(ID).getValue(), position,
                    Instant.ofEpochMilli(document.getDateTime(AT).getValue()), events);
        } catch (BsonInvalidOperationException | IllegalArgumentException | DateTimeParseException notOurs) {
            // The cause is left out on purpose: it may quote a stored value.
            throw UnreadableCommitException.foreign(name(document));
        }
    }

    /** A tag that is missing here hides its events from every search: who reads all must say so. */
    private static void requireIndexed(BsonArray indexed, List<StoredEvent> events) {
        if (!tags(indexed).containsAll(events.stream().flatMap(event -> event.tags().stream()).toList())) {
            throw new IllegalArgumentException("a tag is not indexed");
        }
    }

    private static StoredEvent event(BsonDocument event, long position) {
        return new StoredEvent(position, event.getString("id").getValue(), event.getString("type").getValue(),
                event.getString("version").getValue(), Instant.parse(event.getString("occurredAt").getValue()),
                tags(event.getArray(TAGS)), textOrNull(event.get("payload")), metadata(event.getDocument("metadata")),
                event.getBinary("nonce").getData());
    }

    private static Set<Tag> tags(BsonArray texts) {
        var tags = new HashSet<Tag>();
        texts.forEach(text -> tags.add(tag(text.asString().getValue())));
        return tags;
    }

    private static Map<String, @Nullable String> metadata(BsonDocument document) {
        var metadata = new HashMap<String, @Nullable String>();
        document.forEach((key, value) -> metadata.put(key, textOrNull(value)));
        return metadata;
    }

    private static BsonArray texts(Stream<Tag> tags) {
        return new BsonArray(tags.map(CommitDocument::text).distinct().sorted().map(BsonString::new).toList());
    }

    /** A tag's key has no '=', see {@link NewCommit}; so its text can be taken apart again. */
    static String text(Tag tag) {
        return tag.key() + "=" + tag.value();
    }

    private static Tag tag(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("not a tag");
        }
        return Tag.of(text.substring(0, equals), text.substring(equals + 1));
    }

    private static BsonValue textOrNull(@Nullable String text) {
        return text == null ? BsonNull.VALUE : new BsonString(text);
    }

    private static @Nullable String textOrNull(@Nullable BsonValue value) {
        return value == null || value.isNull() ? null : value.asString().getValue();
    }

    private static String name(BsonDocument document) {
        var number = document.get(NUMBER);
        return number != null && number.isNumber() ? Long.toString(number.asNumber().longValue()) : "with an _id that is no number";
    }
}
