package org.lintel.application.wiring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

import org.axonframework.messaging.core.Context;
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
import org.lintel.readmodels.RowCollection;
import org.lintel.views.Projection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds one projection with every event, in order, from where it stopped last. One segment only: with more, this version of the framework
 * loses events across restarts.
 */
final class ViewProcessor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewProcessor.class);
    private static final long BEGUN = System.nanoTime();
    /** The framework asks how much time has passed, never when it is: a clock that is set back would keep it from extending claims. */
    private static final Clock ELAPSED = ((InstantSource) () -> Instant.EPOCH.plusNanos(System.nanoTime() - BEGUN))
            .withZone(ZoneOffset.UTC);
    private static final int BATCH = 500;
    private static final long RETRY_MILLIS = 500;
    private static final long LOOK_MILLIS = 25;
    /** What failed is not tried all the time. */
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration LONGEST_END = Duration.ofSeconds(10);
    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(1);
    /** Signs of life in the time after which another process takes over. */
    private static final int SIGNS = 3;

    private final String name;
    private final Fed fed;
    private final RecordedEvents recordedEvents;
    private final MongoTokenStore tokens;
    private final Duration takeOverAfter;
    private final PacedExecutor worker;
    private final PooledStreamingEventProcessor processor;
    private final Context.ResourceKey<AtomicLong> batch = Context.ResourceKey.withLabel("batch");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private volatile long applied = -1;
    private volatile @Nullable Fault fault;

    /** What could not be applied, as the kind of fault, at which position, and when. */
    private record Fault(String kind, long position, long nanoTime) {
        boolean isOver() {
            return System.nanoTime() - nanoTime > AFTER_A_FAULT.toNanos();
        }
    }

    /**
     * What is fed.
     *
     * @param rows that the projection changes
     * @param alone whether nobody else writes them
     */
    record Fed(Projection projection, RowCollection rows, boolean alone) {}

    /** @param takeOverAfter how long this process may give no sign of life before another one takes over */
    ViewProcessor(String name, Fed fed, RecordedEvents recordedEvents, StreamableEventSource events, MongoTokenStore tokens,
            Duration takeOverAfter, ScheduledExecutorService executor) {
        this.name = name;
        this.fed = fed;
        this.recordedEvents = recordedEvents;
        this.tokens = tokens;
        this.takeOverAfter = takeOverAfter;
        this.worker = new PacedExecutor("view-" + name);
        this.processor = new PooledStreamingEventProcessor(name, List.of(component()),
                new PooledStreamingEventProcessorConfiguration().eventSource(events).tokenStore(tokens).coordinatorExecutor(executor)
                        .workerExecutor(worker).initialSegmentCount(1).initialToken(source -> source.firstToken(null)).batchSize(BATCH)
                        .clock(ELAPSED).tokenClaimInterval(RETRY_MILLIS).claimExtensionThreshold(takeOverAfter.toMillis() / SIGNS)
                        // However long a batch takes.
                        .enableCoordinatorClaimExtension());
    }

    void start() {
        processor.start();
    }

    /**
     * Takes up what nobody feeds, unless this process does. By itself the framework waits for up to a minute after it lost a view or could not feed it:
     * twice as long for each time that it looks at what it has not cleared away yet, which on a busy machine is often.
     */
    void takeUp() {
        Fault known = fault;
        if (statusHere() == null && (known == null || known.isOver())) {
            processor.claimSegment(0);
        }
    }

    /** @return up to which position everything has been applied, by this process or another; -1 for nothing */
    long position() {
        EventTrackerStatus status = statusHere();
        return Math.max(applied, status == null ? positionElsewhere() : positionOf(status));
    }

    /** @return null where this process does not feed the view. The framework may keep one that is in error long after it lost the view to another. */
    private @Nullable EventTrackerStatus statusHere() {
        EventTrackerStatus status = processor.processingStatus().get(0);
        return status == null || status.isErrorState() ? null : status;
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
        try {
            while (position() < position) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    // The framework may believe for ever that this process feeds the view.
                    return !fed.alone && positionElsewhere() >= position;
                }
                pause(position, Math.min(LOOK_MILLIS * 1_000_000, left));
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The framework's own progress, which covers what was applied before a restart, signals nobody: it is looked at now and then. */
    private void pause(long position, long nanos) throws InterruptedException {
        lock.lock();
        try {
            if (applied < position) {
                advanced.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for as long as it moves; where it is in fault for as long as it takes another process to take over, and otherwise for a minute.
     *
     * @param head up to which position it is to have come
     * @param givenUp whether nobody needs it any more
     * @throws IllegalStateException where it does not catch up
     */
    void catchUp(LongSupplier head, BooleanSupplier givenUp) {
        long seen = position();
        long moved = System.nanoTime();
        while (!givenUp.getAsBoolean() && !await(head.getAsLong(), LOOK)) {
            long position = position();
            if (position > seen) {
                seen = position;
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > (failure() == null ? LONGEST_STANDSTILL : takeOverAfter).toNanos()) {
                throw new IllegalStateException("The view " + name + " does not catch up.");
            }
        }
    }

    /** What does not end in time is cut off: whoever feeds the view next applies it again. */
    @Override
    public void close() {
        try {
            processor.shutdown().get(Math.min(LONGEST_END.toMillis(), takeOverAfter.toMillis()), TimeUnit.MILLISECONDS);
            worker.shutdown();
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException | Error unended) {
            LOG.warn("The feeding of the view {} did not end, and is cut off: {}", name, unended.getClass().getName());
        } finally {
            if (!worker.isShutdown()) {
                worker.shutdownNow();
            }
        }
    }

    private SimpleEventHandlingComponent component() {
        var names = EventTable.rows().stream().map(row -> new QualifiedName(row.name())).collect(Collectors.toSet());
        return new SimpleEventHandlingComponent().subscribe(names, this::handle);
    }

    private MessageStream.Empty<Message> handle(EventMessage message, ProcessingContext context) {
        AtomicLong last = context.computeResourceIfAbsent(batch, () -> begin(context));
        try {
            var event = recordedEvents.of(message, context);
            fed.projection.apply(event);
            last.set(event.position());
            return MessageStream.empty();
        } catch (RuntimeException | Error failed) {
            Recorded.of(message).ifPresent(recorded -> blame(failed, recorded.position()));
            try {
                // What came before it is not to wait for it.
                write(last.get());
            } catch (RuntimeException | Error unwritten) {
                failed.addSuppressed(unwritten);
            }
            return MessageStream.failed(asException(failed));
        }
    }

    /** The rows of a batch are written together, before the token says that the view has come so far. */
    private AtomicLong begin(ProcessingContext context) {
        var last = new AtomicLong(-1);
        context.runOnPostInvocation(_ -> {
            try {
                write(last.get());
                fault = null;
            } catch (RuntimeException | Error failed) {
                blame(failed, last.get());
                throw asException(failed);
            }
        });
        context.onError((_, _, _) -> fed.rows.forget());
        return last;
    }

    /** After an error the framework would not clear up: rows that are half made would be taken for what is stored. */
    private static RuntimeException asException(Throwable failed) {
        return failed instanceof RuntimeException exception ? exception : new IllegalStateException(failed);
    }

    private void write(long last) {
        fed.rows.write();
        if (!fed.alone) {
            fed.rows.forget();
        }
        advance(last);
    }

    private void blame(Throwable failed, long position) {
        if (fault == null) {
            LOG.error("The view {} stands still: {}; it tries again by itself", name, failed.getClass().getName());
        }
        fault = new Fault(failed.getClass().getSimpleName(), position, System.nanoTime());
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
