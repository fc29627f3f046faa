package org.lintel.eventstore;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** Nothing leaves the process before {@link #commit}; so there is nothing to roll back but the intention. */
final class QueuedAppend implements AppendTransaction<ConsistencyMarker> {

    private final CommitSequencer sequencer;
    private final NewCommit commit;
    private final AtomicBoolean finished = new AtomicBoolean();

    QueuedAppend(CommitSequencer sequencer, NewCommit commit) {
        this.sequencer = sequencer;
        this.commit = commit;
    }

    @Override
    public CompletableFuture<ConsistencyMarker> commit(@Nullable ProcessingContext context) {
        if (finished.getAndSet(true)) {
            return CompletableFuture.failedFuture(new IllegalStateException("The append was committed or rolled back already."));
        }
        return sequencer.submit(commit).thenApply(stored -> {
            try {
                return told(stored, context);
            } catch (RuntimeException | Error failure) {
                throw new AppendOutcomeUnknownException(stored.number(), failure);
            }
        });
    }

    private static ConsistencyMarker told(StoredCommit stored, @Nullable ProcessingContext context) {
        var marker = Entries.marker(stored.nextPosition());
        if (context != null) {
            context.putResource(Positions.APPENDED, marker);
        }
        return marker;
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
        finished.set(true);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(ConsistencyMarker marker, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(marker);
    }
}
