package org.lintel.eventstore;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;

import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * A finite stream: the matching events up to a head, then the terminal entry with its marker. Pages are read when they are
 * asked for, by whoever asks: who sources has nothing else to do meanwhile.
 */
final class SourcedEvents implements MessageStream<EventMessage> {

    private final Iterator<StoredCommit> commits;
    private final Predicate<StoredEvent> matching;
    private final long fromPosition;
    private final Head upTo;
    private final Queue<Entry<EventMessage>> ready = new ArrayDeque<>();
    private boolean exhausted;
    private @Nullable Throwable error;

    /** @param commits at least all with matching events from the position to the head, none beyond */
    SourcedEvents(Iterator<StoredCommit> commits, EventCriteria criteria, long fromPosition, Head upTo) {
        this.commits = commits;
        this.matching = Criteria.matching(criteria);
        this.fromPosition = fromPosition;
        this.upTo = upTo;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> next() {
        fill();
        return Optional.ofNullable(ready.poll());
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        fill();
        return Optional.ofNullable(ready.peek());
    }

    private void fill() {
        try {
            while (ready.isEmpty() && !exhausted) {
                if (commits.hasNext()) {
                    addMatching(commits.next());
                } else {
                    ready.add(Entries.terminal(upTo));
                    exhausted = true;
                }
            }
        } catch (RuntimeException failure) {
            error = failure;
            exhausted = true;
        }
    }

    private void addMatching(StoredCommit commit) {
        for (var event : commit.events()) {
            if (event.position() >= fromPosition && matching.test(event)) {
                ready.add(Entries.of(commit, event));
            }
        }
    }

    @Override
    public void setCallback(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException failure) {
            synchronized (this) {
                error = failure;
            }
            close();
        }
    }

    @Override
    public synchronized Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public synchronized boolean isCompleted() {
        return exhausted && ready.isEmpty();
    }

    @Override
    public synchronized boolean hasNextAvailable() {
        fill();
        return !ready.isEmpty();
    }

    @Override
    public synchronized void close() {
        exhausted = true;
        ready.clear();
    }
}
