package org.lintel.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.Position;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;

import com.mongodb.client.MongoDatabase;

/** An engine with short sentences for the tests: what one process does with the store. */
final class EventStore implements AutoCloseable {

    private final MongoEventStorageEngine engine;

    private EventStore(MongoEventStorageEngine engine) {
        this.engine = engine;
    }

    static EventStore on(MongoDatabase database) {
        return on(database, EventStoreSettings.defaults());
    }

    static EventStore on(MongoDatabase database, EventStoreSettings settings) {
        return on(database, settings, insert -> insert);
    }

    static EventStore on(MongoDatabase database, EventStoreSettings settings, UnaryOperator<BatchInsert> network) {
        return new EventStore(new MongoEventStorageEngine(database, TextConverter.forEvents(), settings, network).prepare());
    }

    MongoEventStorageEngine engine() {
        return engine;
    }

    CommitHistory history() {
        return engine.history();
    }

    List<StoredCommit> commits() {
        return history().fromCommit(0, Long.MAX_VALUE).toList();
    }

    ConsistencyMarker append(TaggedEventMessage<?>... events) {
        return append(AppendCondition.none(), events).join();
    }

    CompletableFuture<ConsistencyMarker> append(AppendCondition condition, TaggedEventMessage<?>... events) {
        return engine.appendEvents(condition, null, List.of(events)).thenCompose(EventStore::commit);
    }

    @SuppressWarnings("unchecked")
    private static CompletableFuture<ConsistencyMarker> commit(AppendTransaction<?> transaction) {
        var typed = (AppendTransaction<Object>) transaction;
        return typed.commit(null).thenCompose(result -> typed.afterCommit(result, null));
    }

    /** What a command does: the matching events, and the marker up to which they are complete. */
    Sourced source(EventCriteria criteria) {
        return source(Position.START, criteria);
    }

    Sourced source(Position from, EventCriteria criteria) {
        var stream = engine.source(SourcingCondition.conditionFor(from, criteria), null);
        var events = new ArrayList<EventMessage>();
        for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
            if (entry.get().message() instanceof TerminalEventMessage) {
                return new Sourced(events, entry.get().getResource(ConsistencyMarker.RESOURCE_KEY));
            }
            events.add(entry.get().message());
        }
        throw new AssertionError("no terminal entry", stream.error().orElse(null));
    }

    record Sourced(List<EventMessage> events, ConsistencyMarker marker) {

        List<Object> payloads() {
            return events.stream().map(EventMessage::payload).toList();
        }
    }

    static AppendCondition nothingSince(long marker, EventCriteria criteria) {
        return AppendCondition.withCriteria(criteria).withMarker(new GlobalIndexConsistencyMarker(marker));
    }

    static long token(Entry<EventMessage> entry) {
        return TrackingToken.fromContext(entry)
                .map(token -> ((GlobalSequenceTrackingToken) token).getGlobalIndex()).orElseThrow();
    }

    @Override
    public void close() {
        engine.close();
    }
}
