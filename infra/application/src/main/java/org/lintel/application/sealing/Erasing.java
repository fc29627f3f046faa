package org.lintel.application.sealing;

import java.time.Instant;
import java.util.stream.Stream;

import org.axonframework.messaging.eventstreaming.Tag;
import org.lintel.application.wiring.RecordedEvents;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.CommittedEvent;
import org.lintel.language.RecordedEvent;
import org.lintel.language.RetentionClass;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.erasure.FileErased;
import org.lintel.vault.Vault;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Destroys the keys of files that are to be erased. At each start, before anybody is answered, it does so again for all that the history calls
 * erased: a crash may have come between recording and destroying, and a restored copy of the keys may be older.
 */
@Component
public final class Erasing implements SmartInitializingSingleton {
    private final Vault vault;
    private final FileSessions sessions;
    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;

    Erasing(Vault vault, FileSessions sessions, CommitHistory commits, RecordedEvents recordedEvents) {
        this.vault = vault;
        this.sessions = sessions;
        this.commits = commits;
        this.recordedEvents = recordedEvents;
    }

    /** A second time changes nothing. */
    public void erase(AccreditationId file, Instant at) {
        SessionId session = sessions.of(file);
        if (session != null) {
            for (RetentionClass retention : RetentionClass.values()) {
                vault.erase(SealingKeys.of(file.value(), session.value(), retention), at);
            }
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        try (Stream<CommittedEvent> erased = commits.withTag(new Tag(Tags.erased().key(), Tags.erased().value()), Long.MAX_VALUE)) {
            for (RecordedEvent recorded : erased.map(one -> recordedEvents.of(one.event(), one.recorded().at())).toList()) {
                erase(((FileErased) recorded.event()).accreditation(), recorded.recordedAt());
            }
        }
    }
}
