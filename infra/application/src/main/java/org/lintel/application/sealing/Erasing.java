package org.lintel.application.sealing;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import org.axonframework.messaging.eventstreaming.Tag;
import org.lintel.application.wiring.RecordedEvents;
import org.lintel.decisions.History;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.CommittedEvent;
import org.lintel.language.RecordedEvent;
import org.lintel.language.RetentionClass;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.erasure.FileErased;
import org.lintel.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Destroys the keys of what is to be erased, in this one place. What was recorded and could not be destroyed at once is owed, and tried again whenever the
 * clock's tasks are done. At each start, before anybody is answered, all that the history calls erased is erased once more: a crash may have come between
 * recording and destroying, and a restored copy of the keys may be older.
 */
@Component
public final class Erasing implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);

    private final Vault vault;
    private final FileSessions sessions;
    private final FingerprintKeys fingerprintKeys;
    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;
    private final Queue<RecordedEvent> owed = new ConcurrentLinkedQueue<>();

    Erasing(Vault vault, FileSessions sessions, FingerprintKeys fingerprintKeys, CommitHistory commits, RecordedEvents recordedEvents) {
        this.vault = vault;
        this.sessions = sessions;
        this.fingerprintKeys = fingerprintKeys;
        this.commits = commits;
        this.recordedEvents = recordedEvents;
    }

    /** Everything that the file holds. A second time changes nothing. */
    public void erase(AccreditationId file, Instant at) {
        for (RetentionClass retention : RetentionClass.OF_FILES) {
            erase(file, retention, at);
        }
    }

    /** Everything that is kept of a nominated person, in whichever class. A second time changes nothing. */
    public void erase(DelegateId delegate, SessionId session, Instant at) {
        for (RetentionClass retention : RetentionClass.values()) {
            vault.erase(SealingKeys.of(delegate.value(), session.value(), retention), at);
        }
    }

    /** @param did what was recorded; what of it says that something is erased is carried out, now or as soon as it can be */
    public void carryOut(History did) {
        did.recorded().stream().filter(recorded -> recorded.event() instanceof RecordsErased).forEach(owed::add);
        catchUp();
    }

    /** Tries again what could not be destroyed before. */
    public void catchUp() {
        for (RecordedEvent recorded : List.copyOf(owed)) {
            try {
                erase(recorded);
                owed.remove(recorded);
            } catch (RuntimeException failed) {
                LOG.warn("What was erased could not be destroyed, and is tried again: {}", failed.getClass().getName());
            }
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        try (Stream<CommittedEvent> erased = commits.withTag(new Tag(Tags.erased().key(), Tags.erased().value()), Long.MAX_VALUE)) {
            erased.map(one -> recordedEvents.of(one.event(), one.recorded().at())).toList().forEach(this::erase);
        }
    }

    private void erase(RecordedEvent recorded) {
        switch (recorded.event()) {
            case FileErased all -> erase(all.accreditation(), recorded.recordedAt());
            case DelegateErased all -> erase(all.delegate(), all.session(), recorded.recordedAt());
            case RecordsErased records -> erase(records, recorded.recordedAt());
            default -> throw new IllegalStateException("By the event at " + recorded.position() + " nothing is erased.");
        }
    }

    /** Where time has come for the texts of a file, its session is long over: nobody need be known again in it. */
    private void erase(RecordsErased records, Instant at) {
        erase(records.accreditation(), records.retention(), at);
        SessionId session = sessions.of(records.accreditation());
        if (records.retention() == RetentionClass.RESTRICTED && session != null) {
            fingerprintKeys.erase(session, at);
        }
    }

    private void erase(AccreditationId file, RetentionClass retention, Instant at) {
        SessionId session = sessions.of(file);
        if (session != null) {
            vault.erase(SealingKeys.of(file.value(), session.value(), retention), at);
        }
    }
}
