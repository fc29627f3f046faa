package org.lintel.application.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.lintel.eventstore.Recorded;
import org.lintel.eventstore.StoredEvent;
import org.lintel.language.CommandMark;
import org.lintel.language.Event;
import org.lintel.language.RecordedEvent;

import tools.jackson.databind.JsonNode;

/** Events with their place in the history, from wherever the event store hands them out. */
public final class RecordedEvents {
    /** Each view reads each new event, and so do the decisions that follow. */
    private static final int LATELY = 2_048;

    private final EventJson json;
    private final AtomicReferenceArray<@Nullable RecordedEvent> lately = new AtomicReferenceArray<>(LATELY);

    public RecordedEvents(EventJson json) {
        this.json = json;
    }

    /** @return all that was asked for, in order of position; the source's last entry is no event, and has no place */
    List<RecordedEvent> in(MessageStream<? extends EventMessage> source) {
        List<RecordedEvent> events = new ArrayList<>();
        source.reduce(events, (list, entry) -> {
            Recorded.of(entry).ifPresent(place -> list.add(of(entry.message(), place)));
            return list;
        }).join();
        return events;
    }

    /** @return the event that a view's processor is handling */
    RecordedEvent of(EventMessage message, ProcessingContext context) {
        return of(message, Recorded.of(message).or(() -> Recorded.of(context)).orElseThrow());
    }

    /** @return an event as auditors and as-of views read it */
    public RecordedEvent of(StoredEvent stored, java.time.Instant recordedAt) {
        String payload = payloadOf(stored);
        return new RecordedEvent(stored.position(), stored.occurredAt(), recordedAt,
                mark(stored.metadata().get("command"), stored.metadata().get("request")),
                json.read(stored.type(), stored.version(), payload));
    }

    /** @return the event's JSON as it was stored, of whichever version */
    public JsonNode asStored(StoredEvent stored) {
        return json.tree(payloadOf(stored));
    }

    private static String payloadOf(StoredEvent stored) {
        String payload = stored.payload();
        if (payload == null) {
            throw new IllegalArgumentException("An event without payload is not one of this registry's.");
        }
        return payload;
    }

    private RecordedEvent of(EventMessage message, Recorded place) {
        int slot = (int) (place.position() % LATELY);
        RecordedEvent known = lately.get(slot);
        if (known != null && known.position() == place.position()) {
            return known;
        }
        RecordedEvent read = read(message, place);
        lately.set(slot, read);
        return read;
    }

    private RecordedEvent read(EventMessage message, Recorded place) {
        Object payload = message.payload();
        Event event = payload instanceof Event already
                ? already
                : json.read(message.type().qualifiedName().name(), message.type().version(), String.valueOf(payload));
        return new RecordedEvent(place.position(), message.timestamp(), place.at(),
                mark(message.metadata().get("command"), message.metadata().get("request")), event);
    }

    private static @Nullable CommandMark mark(@Nullable String command, @Nullable String request) {
        return command == null || request == null ? null : new CommandMark(command, request);
    }
}
