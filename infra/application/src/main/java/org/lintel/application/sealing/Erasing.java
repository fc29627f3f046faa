package org.lintel.application.sealing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.lintel.application.security.Fingerprints;
import org.lintel.application.wiring.RecordedEvents;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.CommittedEvent;
import org.lintel.language.RecordedEvent;
import org.lintel.language.RetentionClass;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.RecordsErased;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateRecordsErased;
import org.lintel.language.disclosure.DisclosureTextErased;
import org.lintel.language.erasure.DelegateErased;
import org.lintel.language.erasure.FileErased;
import org.lintel.vault.Vault;
import org.lintel.vault.VaultRefused;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Destroys the keys of what is to be erased, in this one place, and by nothing but the history: every process carries out whatever it calls erased, whoever
 * recorded that and whether or not they learned that it was. At each start, before anybody is answered, it begins with the first event again: a restored copy
 * of the keys may be older.
 */
@Component
public final class Erasing implements SmartInitializingSingleton {
    private static final Duration NOT_AGAIN_FOR = Duration.ofSeconds(10);

    private final Vault vault;
    private final FileSessions sessions;
    private final FingerprintKeys fingerprintKeys;
    private final Fingerprints fingerprints;
    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;
    private final LongSupplier nanos;
    /** That the vault was held when it was last asked, and when that was. */
    private @Nullable RuntimeException held;
    private long heldAt;
    /** Up to and with this position of the history nothing is left to be destroyed. */
    private long carriedOut = -1;

    @Autowired
    Erasing(Vault vault, FileSessions sessions, FingerprintKeys fingerprintKeys, Fingerprints fingerprints, CommitHistory commits,
            RecordedEvents recordedEvents) {
        this(vault, sessions, fingerprintKeys, fingerprints, commits, recordedEvents, System::nanoTime);
    }

    Erasing(Vault vault, FileSessions sessions, FingerprintKeys fingerprintKeys, Fingerprints fingerprints, CommitHistory commits,
            RecordedEvents recordedEvents, LongSupplier nanos) {
        this.nanos = nanos;
        this.vault = vault;
        this.sessions = sessions;
        this.fingerprintKeys = fingerprintKeys;
        this.fingerprints = fingerprints;
        this.commits = commits;
        this.recordedEvents = recordedEvents;
    }

    /**
     * Destroys what was recorded as erased since it was last looked. What cannot be destroyed keeps nothing else from it, and is tried again the next time;
     * where somebody else holds the vault, each further try would only wait as long as the first: for ten seconds there is none.
     *
     * @throws RuntimeException why the first of those could not be destroyed, after all others were, or the vault was found to be held
     */
    public synchronized void catchUp() {
        long head = commits.head();
        if (head <= carriedOut) {
            return;
        }
        refuseWhileHeld();
        long reached = head;
        RuntimeException first = null;
        for (RecordedEvent recorded : erasedUpTo(head)) {
            try {
                erase(recorded);
            } catch (RuntimeException failed) {
                reached = first == null ? recorded.position() - 1 : reached;
                first = first == null ? failed : first;
                if (isHeld(failed)) {
                    held = failed;
                    heldAt = nanos.getAsLong();
                    break;
                }
            }
        }
        carriedOut = reached;
        if (first != null) {
            throw first;
        }
    }

    /** Of many records whose time has come at once each is followed by a look of its own. */
    private void refuseWhileHeld() {
        RuntimeException last = held;
        if (last != null && nanos.getAsLong() - heldAt < NOT_AGAIN_FOR.toNanos()) {
            throw last;
        }
        held = null;
    }

    private static boolean isHeld(RuntimeException failed) {
        return failed instanceof VaultRefused refused && refused.reason() == VaultRefused.Reason.STORE_HELD;
    }

    @Override
    public void afterSingletonsInstantiated() {
        catchUp();
    }

    private List<RecordedEvent> erasedUpTo(long head) {
        Tag tag = new Tag(Tags.erased().key(), Tags.erased().value());
        try (Stream<CommittedEvent> erased = commits.withTag(tag, carriedOut + 1, head)) {
            return erased.map(one -> recordedEvents.of(one.event(), one.recorded().at())).toList();
        }
    }

    /** A second time changes nothing. */
    private void erase(RecordedEvent recorded) {
        switch (recorded.event()) {
            case FileErased all ->
                RetentionClass.OF_FILES.forEach(retention -> erase(all.accreditation(), retention, recorded.recordedAt()));
            case DelegateErased all -> erase(all.delegate(), all.session(), recorded.recordedAt());
            case RecordsErased records -> erase(records, recorded.recordedAt());
            case DelegateRecordsErased records ->
                erase(records.delegate(), records.host().session(), records.retention(), recorded.recordedAt());
            case DisclosureTextErased text ->
                vault.erase(SealingKeys.of(text.subject().value(), text.session().value(), text.retention()), recorded.recordedAt());
            default -> throw new IllegalStateException("By the event at " + recorded.position() + " nothing is erased.");
        }
    }

    /** Everything that is kept of a nominated person, in whichever class. */
    private void erase(DelegateId delegate, SessionId session, Instant at) {
        for (RetentionClass retention : RetentionClass.values()) {
            erase(delegate, session, retention, at);
        }
    }

    /** What was assessed of a person's risks lies under a pseudonym of its own. */
    private void erase(DelegateId delegate, SessionId session, RetentionClass retention, Instant at) {
        vault.erase(SealingKeys.of(delegate.value(), session.value(), retention), at);
        if (retention == RetentionClass.STRICTLY_CONFIDENTIAL) {
            vault.erase(SealingKeys.of(fingerprints.riskTo(delegate, session).value(), session.value(), retention), at);
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
