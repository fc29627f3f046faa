package org.lintel.benchmarks.growth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.lintel.application.demo.DemoSession;
import org.lintel.eventstore.StoredCommit;
import org.lintel.eventstore.StoredEvent;

/**
 * Copies of the commits of a session that was played: the same steps of other files of other organisations, in this session or another. What a tag
 * names (a file, an organisation, a command) gets a name of its own in each copy, wherever an event mentions it, and what is sealed is sealed anew
 * under the copy's own keys.
 */
final class CopiedCommit {
    private final Map<String, String> names = new HashMap<>();
    private final SealedAnew sealed;
    private final String session;
    private final boolean placed;

    /**
     * @param session in which the copies are
     * @param placed whether their delegates have the places of that session's categories; the places of other copies are nobody's
     */
    CopiedCommit(SealedAnew sealed, String session, boolean placed) {
        this.sealed = sealed;
        this.session = session;
        this.placed = placed;
        names.put(DemoSession.ID, session);
    }

    /** @return the events of the commit, to be appended together; copies made by one object belong together */
    List<TaggedEventMessage<?>> of(StoredCommit commit) {
        List<TaggedEventMessage<?>> copies = new ArrayList<>();
        commit.events().forEach(event -> copies.add(copy(event)));
        return copies;
    }

    private TaggedEventMessage<EventMessage> copy(StoredEvent event) {
        String payload = String.valueOf(event.payload());
        Map<String, String> metadata = new HashMap<>();
        Set<Tag> tags = new HashSet<>();
        for (Tag tag : event.tags()) {
            String name = names.computeIfAbsent(tag.value(), this::named);
            tags.add(new Tag(tag.key(), name));
            payload = payload.replace('"' + tag.value() + '"', '"' + name + '"');
        }
        payload = payload.replace('"' + DemoSession.ID + '"', '"' + session + '"');
        payload = sealed.in(payload, name -> names.getOrDefault(name, name));
        event.metadata().forEach((key, value) -> metadata.put(key, names.getOrDefault(String.valueOf(value), String.valueOf(value))));
        return new GenericTaggedEventMessage<>(new GenericEventMessage(UUID.randomUUID().toString(),
                new MessageType(event.type(), event.version()), payload, metadata, event.occurredAt()), tags);
    }

    private String named(String played) {
        return placed && played.startsWith(DemoSession.ID + "/")
                ? session + played.substring(DemoSession.ID.length())
                : UUID.randomUUID().toString();
    }
}
