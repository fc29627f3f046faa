package org.lintel.application.wiring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.eventhandling.processing.streaming.pooled.PooledStreamingEventProcessorConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.EventTrackerStatus;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.jspecify.annotations.Nullable;
import org.lintel.eventstore.MongoTokenStore;
import org.lintel.eventstore.ProcessorClaim;
import org.lintel.eventstore.Recorded;
import org.lintel.language.EventTable;
import org.lintel.views.Projection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds one projection with every event, in order, from where it stopped last. One segment only: with more, this version of the framework
 * loses events across restarts.
 */
final class ViewProcessor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewProcessor.class);
    private static final int BATCH = 200;
    private static final long RETRY_MILLIS = 500;
    private static final long LOOK_MILLIS = 25;
    /** Signs of life in the time after which another process takes over. */
    private static final int SIGNS = 3;

    private final String name;
    private final Projection projection;
    private final RecordedEvents recordedEvents;
    private final MongoTokenStore tokens;
    private final PooledStreamingEventProcessor processor;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private volatile long applied = -1;
    private volatile @Nullable Fault fault;

    /** What could not be applied, as the kind of fault, and at which position. */
    private record Fault(String kind, long position) {}

    /** @param takeOverAfter how long this process may give no sign of life before another one takes over */
    ViewProcessor(String name, Projection projection, RecordedEvents recordedEvents, StreamableEventSource events, MongoTokenStore tokens,
            Duration takeOverAfter, ScheduledExecutorService executor) {
        this.name = name;
        this.projection = projection;
        this.recordedEvents = recordedEvents;
        this.tokens = tokens;
        this.processor = new PooledStreamingEventProcessor(name, List.of(component()),
                new PooledStreamingEventProcessorConfiguration().eventSource(events).tokenStore(tokens).coordinatorExecutor(executor)
                        .workerExecutor(executor).initialSegmentCount(1).initialToken(source -> source.firstToken(null)).batchSize(BATCH)
                        .tokenClaimInterval(RETRY_MILLIS).claimExtensionThreshold(takeOverAfter.toMillis() / SIGNS)
                        // However long a batch takes.
                        .enableCoordinatorClaimExtension());
    }

    void start() {
        processor.start();
    }

    /** @return up to which position everything has been applied, by this process or another; -1 for nothing */
    long position() {
        EventTrackerStatus status = processor.processingStatus().get(0);
        return Math.max(applied, status == null ? positionElsewhere() : positionOf(status));
    }

    /** @return why the projection stands still, as the kind of fault, or null while it moves */
    @Nullable
    String failure() {
        Fault known = fault;
        // Another process may have got over it.
        return known == null || position() >= known.position ? null : known.kind;
    }

    /** @return whether everything up to the position was applied within the time */
    boolean await(long position, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        lock.lock();
        try {
            while (position() < position) {
                if (System.nanoTime() >= end) {
                    return false;
                }
                // The framework's own progress, which covers what was applied before a restart, signals nobody: look now and then.
                advanced.awaitNanos(Math.min(LOOK_MILLIS * 1_000_000, Math.max(1, end - System.nanoTime())));
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        processor.shutdown().join();
    }

    private SimpleEventHandlingComponent component() {
        var names = EventTable.rows().stream().map(row -> new QualifiedName(row.name())).collect(Collectors.toSet());
        return new SimpleEventHandlingComponent().subscribe(names, this::handle);
    }

    private MessageStream.Empty<Message> handle(EventMessage message, ProcessingContext context) {
        try {
            var event = recordedEvents.of(message, context);
            projection.apply(event);
            fault = null;
            advance(event.position());
            return MessageStream.empty();
        } catch (RuntimeException failed) {
            if (fault == null) {
                LOG.error("The view {} stands still: {}; it tries again by itself", name, failed.getClass().getName());
            }
            fault = new Fault(failed.getClass().getSimpleName(), Recorded.of(message).map(Recorded::position).orElse(Long.MAX_VALUE));
            return MessageStream.failed(failed);
        }
    }

    private void advance(long position) {
        lock.lock();
        try {
            applied = Math.max(applied, position);
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Tokens count events: after position 6 they say 7. */
    private static long positionOf(EventTrackerStatus status) {
        return status.getCurrentPosition().orElse(0) - 1;
    }

    /** What the process that feeds the view stored last. */
    private long positionElsewhere() {
        ProcessorClaim claim = tokens.claim(name);
        return claim == null ? -1 : claim.position();
    }
}
