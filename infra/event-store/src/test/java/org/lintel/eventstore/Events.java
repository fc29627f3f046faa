package org.lintel.eventstore;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Words for the events of the tests: a type, a text, and tags written as key=value. */
final class Events {

    private Events() {}

    static TaggedEventMessage<?> event(String type, String text, String... tags) {
        return event(type, text, Map.of(), tags);
    }

    static TaggedEventMessage<?> event(String type, String text, Map<String, String> metadata, String... tags) {
        return new GenericTaggedEventMessage<>(new GenericEventMessage(UUID.randomUUID().toString(), new MessageType("test." + type, "1"),
                text, metadata, Instant.now()), tags(tags));
    }

    static Set<Tag> tags(String... tags) {
        return Arrays.stream(tags).map(Events::tag).collect(Collectors.toSet());
    }

    static Tag tag(String tag) {
        var parts = tag.split("=", 2);
        return Tag.of(parts[0], parts[1]);
    }

    /** Criteria that all of the tags satisfy. */
    static EventCriteria all(String... tags) {
        return EventCriteria.havingTags(tags(tags));
    }
}
