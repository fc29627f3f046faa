package org.lintel.eventstore;

import java.util.concurrent.CompletableFuture;

import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;

/** An append on its way through the sequencer. Who brings it looks far back; all else is judged and counted by the sequencer's thread. */
final class WaitingAppend {

    private static final int LEAST_QUEUE_BYTES = 16_384;

    final NewCommit commit;
    final CompletableFuture<StoredCommit> outcome;
    /** How often it was to be written and another process was faster. */
    int lostRaces;
    /** Before this position no committed event contradicts its condition. */
    long clearBefore;
    private int room;

    WaitingAppend(NewCommit commit) {
        this(commit, new CompletableFuture<>());
    }

    WaitingAppend(NewCommit commit, CompletableFuture<StoredCommit> outcome) {
        this.commit = commit;
        this.outcome = outcome;
        this.room = (int) Math.max(commit.bytes(), LEAST_QUEUE_BYTES);
    }

    /** @return what it fails with where a committed event contradicts its condition */
    AppendEventsTransactionRejectedException contradicted() {
        return AppendEventsTransactionRejectedException.conflictingEventsDetected(commit.condition().consistencyMarker());
    }

    /** How much of the queue's room it takes. */
    int room() {
        return room;
    }

    /** @return the room to give back: once, however often its outcome is told */
    int takeRoom() {
        int taken = room;
        room = 0;
        return taken;
    }
}
