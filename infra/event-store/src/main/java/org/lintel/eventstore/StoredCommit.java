package org.lintel.eventstore;

import java.time.Instant;
import java.util.List;

/**
 * The events of one transaction: visible whole or not at all.
 *
 * @param number place among the commits; the first of all is 0, and there are no gaps
 * @param id random identifier, by which a process recognises its own commit
 * @param position position of the commit's first event
 * @param at when it was recorded, to the millisecond; never before the {@code at} of its predecessor
 * @param events at least one, in the order in which they were appended
 */
public record StoredCommit(long number, String id, long position, Instant at, List<StoredEvent> events) {

    public StoredCommit {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("A commit has at least one event; commit " + number + " has none.");
        }
    }

    /** @return the position of the commit's last event */
    public long lastPosition() {
        return nextPosition() - 1;
    }

    /** @return the position that the first event of the next commit gets */
    long nextPosition() {
        return position + events.size();
    }

    /** @return how much memory it takes at most, about */
    long bytes() {
        return events.stream().mapToLong(StoredEvent::bytes).sum();
    }

    Recorded recorded(StoredEvent event) {
        return new Recorded(event.position(), at, number);
    }

    @Override
    public String toString() {
        return "StoredCommit[number=" + number + ", position=" + position + ", at=" + at + ", events=" + events.size() + "]";
    }
}
