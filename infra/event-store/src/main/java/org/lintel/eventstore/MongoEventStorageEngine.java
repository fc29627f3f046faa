package org.lintel.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

import com.mongodb.client.MongoDatabase;

/**
 * Axon's event storage on MongoDB, with dynamic consistency boundaries: an append is accepted when no event after its marker
 * matches its criteria, whichever process wrote it.
 *
 * <p>Markers and tokens count the events before them. A source ends with the marker of the head that was read before the
 * query; an append returns the marker behind its own last event, see {@link Positions}. Events that were read carry
 * {@link Recorded}.
 *
 * <p>Call {@link #prepare()} once before use, and {@link #close()} at the end. Thread-safe.
 */
public final class MongoEventStorageEngine implements EventStorageEngine, AutoCloseable {

    private final EventStoreSettings settings;
    private final EventConverter converter;
    private final CommitCollection commits;
    private final CommittedLog log;
    private final CommitSequencer sequencer;
    private final HeadWatch watch;
    private final Set<StreamedEvents> streams = ConcurrentHashMap.newKeySet();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    /** An engine with {@link EventStoreSettings#defaults()}. */
    public MongoEventStorageEngine(MongoDatabase database, EventConverter converter) {
        this(database, converter, EventStoreSettings.defaults());
    }

    /** @param converter must be able to turn every payload into a {@link String}, and back when it is handled */
    public MongoEventStorageEngine(MongoDatabase database, EventConverter converter, EventStoreSettings settings) {
        this(database, converter, settings, insert -> insert);
    }

    MongoEventStorageEngine(MongoDatabase database, EventConverter converter, EventStoreSettings settings,
            UnaryOperator<BatchInsert> network) {
        this.settings = settings;
        this.converter = converter;
        this.commits = new CommitCollection(database, settings.collection(), settings.operationTimeout());
        this.log = new CommittedLog(commits, new RecentCommits(settings.recentCommits(), settings.recentBytes()));
        var writer = new BatchWriter(network.apply(commits), log, settings.outcomeTimeout());
        this.sequencer = new CommitSequencer(log, writer, settings, executor, new LinkedBlockingQueue<>());
        this.watch = new HeadWatch(log, settings.shortestPoll(), settings.longestPoll(), () -> !streams.isEmpty());
        sequencer.start();
        watch.start();
    }

    /**
     * Creates the index on tags, and reads the head.
     *
     * @return this engine
     * @throws UnreadableCommitException when the collection holds something else than commits that this version can read
     */
    public MongoEventStorageEngine prepare() {
        commits.prepare();
        log.catchUp();
        return this;
    }

    /** @return the same commits, for auditors, backup and replay */
    public CommitHistory history() {
        return new CommitHistory(commits, log);
    }

    /**
     * For a health check: asks nobody.
     *
     * @return false when the database did not answer when it was looked at last, which happens every two seconds at least, and when nothing can be appended here: the engine is closed, or its writer failed and nobody can be told yet
     */
    public boolean isReachable() {
        return sequencer.isAtWork() && !watch.isFailing();
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(AppendCondition condition, @Nullable ProcessingContext context,
            List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        }
        return answer(() -> new QueuedAppend(sequencer, NewCommit.of(condition, events, converter, settings.random())));
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        try {
            // The head first: a commit that arrives during the query is beyond the marker, and not in the result either.
            var head = head();
            long from = Math.max(0, GlobalIndexPosition.toIndex(condition.start()));
            var search = log.since(from, condition.criteria(), head)
                    .orElseGet(() -> new CommitSearch(commits, condition.criteria(), from, head));
            return new SourcedEvents(search, condition.criteria(), from, head);
        } catch (RuntimeException | Error failure) {
            return MessageStream.failed(failure);
        }
    }

    private Head head() {
        return settings.soleWriter() ? log.head() : log.catchUp();
    }

    /** @return the position before which this process has seen every event; asks nobody, so others may have written more */
    public long seenUntil() {
        return log.head().nextPosition();
    }

    /** @return the position from which on sourcing is answered from memory; it moves on as events are appended */
    public long heldSince() {
        return log.heldSince();
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        try {
            head();
            long from = Math.max(0, position(condition.position()));
            var stream = new StreamedEvents(log, condition.criteria(), from, executor);
            streams.add(stream);
            return stream.onClose(() -> streams.remove(stream));
        } catch (RuntimeException | Error failure) {
            return MessageStream.failed(failure);
        }
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null
                ? 0
                : token.position()
                        .orElseThrow(() -> new IllegalArgumentException("A token without a position does not belong to this event store."));
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(Entries.tokenAfter(-1));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return answer(() -> Entries.tokenAfter(head().nextPosition() - 1));
    }

    /** By recorded time, which never runs backwards; a message's own timestamp is no later than that, clocks permitting. */
    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return answer(() -> Entries.tokenAfter(history().firstPositionSince(at) - 1));
    }

    private static <T> CompletableFuture<T> answer(Supplier<? extends T> question) {
        try {
            return CompletableFuture.completedFuture(question.get());
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("collection", settings.collection());
    }

    /** Waits for the batch that is being written; appends that are still queued fail, and nothing of them is written. */
    @Override
    public void close() {
        watch.close();
        streams.forEach(StreamedEvents::close);
        sequencer.close();
        executor.shutdown();
    }
}
