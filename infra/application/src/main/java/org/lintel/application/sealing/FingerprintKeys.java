package org.lintel.application.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.lintel.application.security.Fingerprints;
import org.lintel.language.FreeText;
import org.lintel.language.RetentionClass;
import org.lintel.language.Sealed;
import org.lintel.language.SealedField;
import org.lintel.language.SessionId;
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

    private final SecureRandom chance = new SecureRandom();
    private final Vault vault;
    private final ConvenedSessions sessions;

    FingerprintKeys(Vault vault, ConvenedSessions sessions) {
        this.vault = vault;
        this.sessions = sessions;
    }

    /** @return what stands in place of one while it is decided whether the session can be convened */
    public Sealed<FreeText> notMade() {
        return RehearsalSealer.notSealed();
    }

    /** @return a new one, sealed, for a session that is about to be convened */
    public Sealed<FreeText> made(SessionId session) {
        return SealedInPlace.seal(vault, new Sealed.Place(SUBJECT, session.value(), SealedField.FINGERPRINT_KEY),
                Base64.getEncoder().encode(random()));
    }

    /** Where it was erased, another each time: nothing is the same as anything. */
    @Override
    public byte @Nullable [] of(SessionId session) {
        Sealed<FreeText> key = sessions.of(session).map(SessionConvened::fingerprintKey).orElse(null);
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

    private byte[] random() {
        byte[] key = new byte[BYTES];
        chance.nextBytes(key);
        return key;
    }
}
