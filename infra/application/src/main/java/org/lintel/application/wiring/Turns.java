package org.lintel.application.wiring;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.lintel.language.Tag;

/**
 * One command at a time for what many change at once, such as the places of a category, in the order in which they came. Without it each would be
 * decided on again whenever another gets through, and the last of a crowd would never have its turn. It saves work and guards nothing: the event
 * store refuses what conflicts, from this process or another.
 */
final class Turns {
    private static final Comparator<Tag> ORDER = Comparator.comparing(Tag::key).thenComparing(Tag::value);

    private final Map<Tag, Queue> queues = new ConcurrentHashMap<>();
    private final Duration patience;

    /** @param patience how long a command waits for its turn on one tag */
    Turns(Duration patience) {
        this.patience = patience;
    }

    private static final class Queue {
        private final Semaphore turn = new Semaphore(1, true);
        private int users;
    }

    /** Of one command; it has no turn to begin with. */
    Turn turn() {
        return new Turn();
    }

    /** What one command may change while others wait. Not for use by several threads. */
    final class Turn implements AutoCloseable {
        private final Map<Tag, Queue> mine = new HashMap<>();

        boolean has(Set<Tag> tags) {
            return mine.keySet().containsAll(tags);
        }

        /** @return whether nobody was before, so that what was decided a moment ago may still hold; it has no turn otherwise */
        boolean takeAtOnce(Set<Tag> tags) {
            return take(tags, Duration.ZERO);
        }

        /** @return whether its turn came in time; it has none otherwise */
        boolean await(Set<Tag> tags) {
            return take(tags, patience);
        }

        private boolean take(Set<Tag> tags, Duration wait) {
            close();
            // All take them in one order, so that no two wait for each other.
            for (Tag tag : tags.stream().sorted(ORDER).toList()) {
                Queue queue = entered(tag);
                if (!comes(queue, wait)) {
                    left(tag);
                    close();
                    return false;
                }
                mine.put(tag, queue);
            }
            return true;
        }

        /** Lets the next one have its turn. */
        @Override
        public void close() {
            mine.forEach((tag, queue) -> {
                queue.turn.release();
                left(tag);
            });
            mine.clear();
        }
    }

    private static boolean comes(Queue queue, Duration wait) {
        try {
            return queue.turn.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Queue entered(Tag tag) {
        return queues.compute(tag, (_, known) -> {
            Queue queue = known == null ? new Queue() : known;
            queue.users++;
            return queue;
        });
    }

    private void left(Tag tag) {
        queues.computeIfPresent(tag, (_, queue) -> --queue.users == 0 ? null : queue);
    }

    /** @return how many wait for their turn on the tag */
    int waiting(Tag tag) {
        Queue queue = queues.get(tag);
        return queue == null ? 0 : queue.turn.getQueueLength();
    }

    /** @return on how many tags somebody has a turn or waits for one */
    int size() {
        return queues.size();
    }
}
