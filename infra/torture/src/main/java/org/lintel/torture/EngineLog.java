package org.lintel.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.lintel.eventstore.AppendOutcomeUnknownException;
import org.lintel.eventstore.MongoEventStorageEngine;
import org.lintel.eventstore.Positions;
import org.lintel.eventstore.Recorded;
import org.lintel.torture.oracle.Boundary;
import org.lintel.torture.oracle.Journal.Meant;

/** The engine under torture, behind its public interface. */
final class EngineLog implements EventLog {

    /** Longer than the engine's own bounds together, and than the longest freeze. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MongoEventStorageEngine engine;

    EngineLog(MongoEventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public long head() {
        return engine.latestToken(null).join().position().orElseThrow();
    }

    @Override
    public Source source(Boundary boundary, long from) {
        var stream = engine
                .source(SourcingCondition.conditionFor(new GlobalIndexConsistencyMarker(from).position(), AxonCriteria.of(boundary)), null);
        var events = new ArrayList<Read>();
        for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
            if (entry.get().message() instanceof TerminalEventMessage) {
                return new Source(
                        GlobalIndexConsistencyMarker.position(entry.get().getResource(ConsistencyMarker.RESOURCE_KEY)), events);
            }
            events.add(read(entry.get()));
        }
        throw new IllegalStateException("The source ended before its end.", stream.error().orElse(null));
    }

    private static Read read(MessageStream.Entry<EventMessage> entry) {
        var recorded = Recorded.of(entry).orElseThrow();
        var message = entry.message();
        var tags = entry.getResource(Tag.RESOURCE_KEY).stream().map(tag -> tag.key() + "=" + tag.value()).toList();
        return new Read(recorded.position(), recorded.commit(), recorded.at().toEpochMilli(), message.identifier(), message.type().name(),
                tags, String.valueOf(message.payload()));
    }

    @Override
    public Outcome append(long marker, Boundary boundary, List<Meant> events) {
        var condition = boundary.branches().isEmpty()
                ? AppendCondition.none()
                : AppendCondition.withCriteria(AxonCriteria.of(boundary)).withMarker(new GlobalIndexConsistencyMarker(marker));
        try {
            var end = engine.appendEvents(condition, null, events.stream().<TaggedEventMessage<?>>map(EngineLog::message).toList())
                    .thenCompose(EngineLog::commit).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new Acknowledged(Positions.lastOf(end));
        } catch (TimeoutException undecided) {
            return new Stuck();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Unknown();
        } catch (ExecutionException failure) {
            return outcome(failure.getCause() instanceof CompletionException wrapped ? wrapped.getCause() : failure.getCause());
        }
    }

    private static Outcome outcome(@Nullable Throwable failure) {
        return switch (failure) {
            case AppendEventsTransactionRejectedException _ -> new Rejected();
            case AppendOutcomeUnknownException _ -> new Unknown();
            case null, default -> new Failed(String.valueOf(failure).lines().findFirst().orElse(""));
        };
    }

    private static TaggedEventMessage<?> message(Meant event) {
        var tags = event.tags().stream().map(AxonCriteria::tag)
                .collect(Collectors.toSet());
        return new GenericTaggedEventMessage<>(new GenericEventMessage(event.id(), new MessageType(event.type(), "1"), event.payload(),
                Map.of(), Instant.now()), tags);
    }

    @SuppressWarnings("unchecked")
    private static CompletableFuture<ConsistencyMarker> commit(AppendTransaction<?> transaction) {
        var typed = (AppendTransaction<Object>) transaction;
        return typed.commit(null).thenCompose(result -> typed.afterCommit(result, null));
    }

    @Override
    public Stream stream(Boundary boundary, long from) {
        var stream = engine.stream(StreamingCondition.conditionFor(new GlobalSequenceTrackingToken(from), AxonCriteria.of(boundary)), null);
        var called = new Semaphore(0);
        stream.setCallback(called::release);
        return new Stream() {
            @Override
            public @Nullable Read next() {
                var entry = stream.next();
                stream.error().ifPresent(failure -> {
                    throw new IllegalStateException(failure);
                });
                return entry.map(EngineLog::read).orElse(null);
            }

            @Override
            public void await() throws InterruptedException {
                if (called.tryAcquire(200, TimeUnit.MILLISECONDS)) {
                    called.drainPermits();
                }
            }

            @Override
            public void close() {
                stream.close();
            }
        };
    }

    @Override
    public void close() {
        engine.close();
    }
}
