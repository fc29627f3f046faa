package org.lintel.eventstore;

import java.time.Instant;
import java.util.Optional;

import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/**
 * Where and when an event was recorded: known for every event that was read from this store, by an event handler and while
 * sourcing alike.
 *
 * <p>Axon 5.0.1 hands a handler the message and the token of its <em>batch</em>, but not the resources of the stream's entry.
 * So the message itself carries this, and keeps it when its payload is converted or its metadata is changed.
 *
 * @param position the event's position in the one global order, from 0
 * @param at when its commit was recorded; never decreases along positions
 * @param commit number of its commit, from 0
 */
public record Recorded(long position, Instant at, long commit) {

    /** The resource of an entry of a stream or a source of this store. */
    public static final ResourceKey<Recorded> RESOURCE_KEY = ResourceKey.withLabel("recorded");

    /** @return empty for a message that was not read from this store */
    public static Optional<Recorded> of(Message message) {
        return message instanceof RecordedEventMessage stored ? Optional.of(stored.recorded()) : Optional.empty();
    }

    /**
     * For a handler method that takes the {@link ProcessingContext}.
     *
     * @return empty when the context's message was not read from this store
     */
    public static Optional<Recorded> of(ProcessingContext context) {
        return Optional.ofNullable(Message.fromContext(context)).flatMap(Recorded::of);
    }

    /** @return empty for an entry of another store, and for the terminal entry of a source */
    public static Optional<Recorded> of(MessageStream.Entry<?> entry) {
        return Optional.ofNullable(entry.getResource(RESOURCE_KEY));
    }
}
