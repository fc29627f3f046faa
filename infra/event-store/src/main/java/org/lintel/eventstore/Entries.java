package org.lintel.eventstore;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.Tag;

/** What streams and sources hand out. */
final class Entries {

    private Entries() {}

    static Entry<EventMessage> of(StoredCommit commit, StoredEvent event) {
        var recorded = commit.recorded(event);
        var context = TrackingToken.addToContext(Context.with(Recorded.RESOURCE_KEY, recorded), tokenAfter(event.position()));
        return new SimpleEntry<>(new RecordedEventMessage(event, recorded), Tag.addToContext(context, event.tags()));
    }

    /** The end of a source: everything up to this head has been taken into account. */
    static Entry<EventMessage> terminal(Head head) {
        return new SimpleEntry<>(TerminalEventMessage.INSTANCE, Context.with(ConsistencyMarker.RESOURCE_KEY, marker(head.nextPosition())));
    }

    static TrackingToken tokenAfter(long position) {
        return new GlobalSequenceTrackingToken(position + 1);
    }

    static ConsistencyMarker marker(long nextPosition) {
        return new GlobalIndexConsistencyMarker(nextPosition);
    }
}
