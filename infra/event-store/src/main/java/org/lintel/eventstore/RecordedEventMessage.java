package org.lintel.eventstore;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Map;

import org.axonframework.conversion.Converter;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;

/** An event read from the store; it stays one through every change that Axon makes on the way to a handler. */
final class RecordedEventMessage extends GenericEventMessage {

    private final Recorded recorded;

    RecordedEventMessage(StoredEvent event, Recorded recorded) {
        this(new GenericMessage(event.id(), new MessageType(event.type(), event.version()), event.payload(), event.metadata()),
                event.occurredAt(), recorded);
    }

    private RecordedEventMessage(Message message, Instant timestamp, Recorded recorded) {
        super(message, timestamp);
        this.recorded = recorded;
    }

    Recorded recorded() {
        return recorded;
    }

    @Override
    public EventMessage withMetadata(Map<String, String> metadata) {
        return new RecordedEventMessage(delegate().withMetadata(metadata), timestamp(), recorded);
    }

    @Override
    public EventMessage andMetadata(Map<String, String> metadata) {
        return new RecordedEventMessage(delegate().andMetadata(metadata), timestamp(), recorded);
    }

    @Override
    public EventMessage withConvertedPayload(Type type, Converter converter) {
        return new RecordedEventMessage(delegate().withConvertedPayload(type, converter), timestamp(), recorded);
    }

    /** Without payload and metadata: Axon prints messages in its log, and they may be personal. */
    @Override
    protected void describeTo(StringBuilder text) {
        text.append("type={").append(type()).append("}, identifier='").append(identifier()).append("', position=")
                .append(recorded.position());
    }

    @Override
    protected String describeType() {
        return "RecordedEventMessage";
    }
}
