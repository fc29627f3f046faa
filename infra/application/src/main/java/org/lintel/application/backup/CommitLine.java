package org.lintel.application.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.lintel.eventstore.StoredCommit;
import org.lintel.eventstore.StoredEvent;

/** One commit as a line of a backup: everything that is stored of it, byte for byte what it takes to store it again. */
record CommitLine(long number, String id, long position, Instant at, List<EventLine> events) {

    /** One event of the commit. */
    record EventLine(long position, String id, String type, String version, Instant occurredAt, List<TagLine> tags,
            @Nullable String payload,
            Map<String, @Nullable String> metadata, byte[] nonce) {
        private static EventLine of(StoredEvent event) {
            List<TagLine> tags = event.tags().stream().map(tag -> new TagLine(tag.key(), tag.value()))
                    .sorted((one, other) -> (one.key + "=" + one.value).compareTo(other.key + "=" + other.value)).toList();
            return new EventLine(event.position(), event.id(), event.type(), event.version(), event.occurredAt(), tags, event.payload(),
                    event.metadata(), event.nonce());
        }

        @SuppressWarnings("NullAway") // does not see the annotation on the type argument of another module's record constructor
        private StoredEvent event() {
            Set<Tag> all = tags.stream().map(tag -> new Tag(tag.key, tag.value)).collect(Collectors.toSet());
            return new StoredEvent(position, id, type, version, occurredAt, all, payload, metadata, nonce);
        }
    }

    /** A tag of an event. */
    record TagLine(String key, String value) {}

    static CommitLine of(StoredCommit commit) {
        return new CommitLine(commit.number(), commit.id(), commit.position(), commit.at(),
                commit.events().stream().map(EventLine::of).toList());
    }

    StoredCommit commit() {
        return new StoredCommit(number, id, position, at, events.stream().map(EventLine::event).toList());
    }
}
