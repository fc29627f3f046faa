package org.lintel.eventstore;

import java.util.Iterator;
import java.util.Optional;

import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * A finite stream: the matching events up to a head, then the terminal entry with its marker. Pages are read when they are
 * asked for, by whoever asks: who sources has nothing else to do meanwhile.
 */
final class SourcedEvents extends MatchingEvents {

    private final Iterator<StoredCommit> commits;
    private final Head upTo;
    private boolean exhausted;
    private @Nullable Throwable error;

    /** @param commits at least all with matching events from the position to the head, none beyond */
    SourcedEvents(Iterator<StoredCommit> commits, EventCriteria criteria, long fromPosition, Head upTo) {
        super(criteria, fromPosition);
        this.commits = commits;
        this.upTo = upTo;
    }

    @Override
    void fill() {
        try {
            while (!isReady() && !exhausted) {
                if (commits.hasNext()) {
                    addMatching(commits.next());
                } else {
                    add(Entries.terminal(upTo));
                    exhausted = true;
                }
            }
        } catch (RuntimeException failure) {
            error = failure;
            exhausted = true;
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
        return exhausted && !isReady();
    }

    @Override
    public synchronized void close() {
        exhausted = true;
        drop();
    }
}
