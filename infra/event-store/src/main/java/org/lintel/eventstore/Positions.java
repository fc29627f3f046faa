package org.lintel.eventstore;

import java.util.OptionalLong;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.Position;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;

/**
 * Which position an append has reached.
 *
 * <p>Markers and tokens of this store count the events before them: after the event at position 6 both say 7. So does the
 * marker that an append returns, and that is the end of <em>its own</em> commit, whatever others have appended since.
 */
public final class Positions {

    static final ResourceKey<ConsistencyMarker> APPENDED = ResourceKey.withLabel("appendedUpTo");

    private Positions() {}

    /**
     * @param marker from {@code AppendTransaction.afterCommit} or {@code EventStoreTransaction.appendPosition()}
     * @return position of the last event before the marker; -1 when there is none
     * @throws IllegalArgumentException for {@link ConsistencyMarker#INFINITY} and markers of other kinds of stores
     */
    public static long lastOf(ConsistencyMarker marker) {
        if (marker == ConsistencyMarker.INFINITY) {
            throw new IllegalArgumentException("No event is the last one before the end of all events.");
        }
        return marker == ConsistencyMarker.ORIGIN ? -1 : GlobalIndexConsistencyMarker.position(marker) - 1;
    }

    /**
     * For code that runs in or after the after-commit phase, such as an interceptor around a command.
     *
     * @return position of the last event that was appended in this context; empty when nothing was (yet)
     */
    public static OptionalLong lastAppendedIn(ProcessingContext context) {
        var marker = context.getResource(APPENDED);
        return marker == null ? OptionalLong.empty() : OptionalLong.of(lastOf(marker));
    }

    /** @return the token of a processor that has handled everything up to the position; -1 for nothing */
    public static TrackingToken tokenAfter(long position) {
        return Entries.tokenAfter(position);
    }

    /**
     * @param position of the first event that is wanted, from 0
     * @return the same for a sourcing condition
     */
    public static Position startingAt(long position) {
        return new GlobalIndexConsistencyMarker(position).position();
    }
}
