package org.lintel.application.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.lintel.application.security.Fingerprints;
import org.lintel.application.wiring.RecordedEvents;
import org.lintel.eventstore.CommitHistory;
import org.lintel.eventstore.CommittedEvent;
import org.lintel.language.FreeText;
import org.lintel.language.RetentionClass;
import org.lintel.language.Sealed;
import org.lintel.language.SealedField;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.session.SessionConvened;
import org.lintel.vault.Opened;
import org.lintel.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * The key of each session's fingerprints: made by chance when the session is convened, recorded with it, sealed under a key of the vault that is
 * destroyed when texts of the session are erased because their time has come. From then on a fingerprint tells nobody anything, though they guess
 * the text or the person. It is opened anew each time, so that every process forgets it with the vault.
 */
@Component
public final class FingerprintKeys implements Fingerprints.OfSessions {
    private static final String SUBJECT = "fingerprints";
    private static final int BYTES = 32;
    private static final int MOST_REMEMBERED = 1_000;

    private final SecureRandom chance = new SecureRandom();
    private final Vault vault;
    private final CommitHistory commits;
    private final RecordedEvents recordedEvents;
    private final Map<SessionId, Optional<Sealed<FreeText>>> sealed = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionId, Optional<Sealed<FreeText>>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    FingerprintKeys(Vault vault, CommitHistory commits, RecordedEvents recordedEvents) {
        this.vault = vault;
        this.commits = commits;
        this.recordedEvents = recordedEvents;
    }

    /** @return a new one, sealed, for a session that is about to be convened */
    public Sealed<FreeText> made(SessionId session) {
        return SealedInPlace.seal(vault, new Sealed.Place(SUBJECT, session.value(), SealedField.FINGERPRINT_KEY),
                Base64.getEncoder().encode(random()));
    }

    /** Where it was erased, another each time: nothing is the same as anything. */
    @Override
    public byte @Nullable [] of(SessionId session) {
        Sealed<FreeText> key = recorded(session).orElse(null);
        if (key == null) {
            return null;
        }
        Sealed.Content content = key.content();
        return content != null && SealedInPlace.open(vault, content) instanceof Opened.Plain plain
                ? Base64.getDecoder().decode(new String(plain.bytes(), UTF_8))
                : random();
    }

    /** A second time changes nothing. */
    void erase(SessionId session, Instant at) {
        vault.erase(SealingKeys.of(SUBJECT, session.value(), RetentionClass.RESTRICTED), at);
    }

    private Optional<Sealed<FreeText>> recorded(SessionId session) {
        Optional<Sealed<FreeText>> known = sealed.get(session);
        if (known != null) {
            return known;
        }
        var tag = Tags.session(session);
        try (Stream<CommittedEvent> events = commits.withTag(new Tag(tag.key(), tag.value()), Long.MAX_VALUE)) {
            Optional<SessionConvened> convened = events.map(one -> recordedEvents.of(one.event(), one.recorded().at()).event())
                    .filter(SessionConvened.class::isInstance).map(SessionConvened.class::cast).findFirst();
            Optional<Sealed<FreeText>> key = convened.map(SessionConvened::fingerprintKey);
            // A session may be convened yet; once it is, its key never changes.
            convened.ifPresent(_ -> sealed.put(session, key));
            return key;
        }
    }

    private byte[] random() {
        byte[] key = new byte[BYTES];
        chance.nextBytes(key);
        return key;
    }
}
