package org.lintel.application.transparency;

import org.axonframework.messaging.eventstreaming.Tag;
import org.lintel.bundle.EventRecord;
import org.lintel.eventstore.StoredCommit;
import org.lintel.eventstore.StoredEvent;

/** What the log commits to, of an event as it is stored. */
final class Commitment {
    private Commitment() {}

    @SuppressWarnings("NullAway") // does not see the annotation on the type argument of another module's record
    static EventRecord record(StoredCommit commit, StoredEvent event) {
        return new EventRecord(event.position(), commit.number(), commit.id(), commit.at(), event.id(), event.type(), event.version(),
                event.occurredAt(), event.tags().stream().map(Commitment::text).toList(), event.metadata(), event.payload());
    }

    static String text(Tag tag) {
        return tag.key() + "=" + tag.value();
    }

    /** @return the 32 bytes that are the event's entry in the log: who has no nonce learns nothing from them */
    static byte[] of(StoredCommit commit, StoredEvent event) {
        return record(commit, event).entry(event.nonce());
    }
}
