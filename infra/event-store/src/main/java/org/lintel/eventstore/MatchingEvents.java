package org.lintel.eventstore;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;

import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** The matching events of commits, in the order in which they were recorded. Commits are read when somebody asks for the next event. */
abstract class MatchingEvents implements MessageStream<EventMessage> {

    private final Predicate<StoredEvent> matching;
    private final long fromPosition;
    private final Queue<Entry<EventMessage>> ready = new ArrayDeque<>();

    /** @param fromPosition of the first event, which may lie inside a commit */
    MatchingEvents(EventCriteria criteria, long fromPosition) {
        this.matching = Criteria.matching(criteria);
        this.fromPosition = fromPosition;
    }

    /** Reads until an event is ready or none can be had now. What fails is told as the {@link #error}. One thread at a time reads. */
    abstract void fill();

    final boolean isReady() {
        return !ready.isEmpty();
    }

    final void addMatching(StoredCommit commit) {
        for (var event : commit.events()) {
            if (event.position() >= fromPosition && matching.test(event)) {
                ready.add(Entries.of(commit, event));
            }
        }
    }

    final void add(Entry<EventMessage> entry) {
        ready.add(entry);
    }

    final void drop() {
        ready.clear();
    }

    @Override
    public final synchronized Optional<Entry<EventMessage>> next() {
        fill();
        return Optional.ofNullable(ready.poll());
    }

    @Override
    public final synchronized Optional<Entry<EventMessage>> peek() {
        fill();
        return Optional.ofNullable(ready.peek());
    }

    @Override
    public final synchronized boolean hasNextAvailable() {
        fill();
        return isReady();
    }
}
