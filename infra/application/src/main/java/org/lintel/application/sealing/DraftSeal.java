package org.lintel.application.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import org.lintel.language.RetentionClass;
import org.lintel.vault.KeyRef;
import org.lintel.vault.Opened;
import org.lintel.vault.SealedBytes;
import org.lintel.vault.Vault;
import org.springframework.stereotype.Component;

/** Seals drafts, which belong to no file and no session yet: each under a key of its own that goes with it. */
@Component
public final class DraftSeal {
    private static final String DRAFTS = "drafts";
    private static final String FIELD = "draft";

    private final Vault vault;

    DraftSeal(Vault vault) {
        this.vault = vault;
    }

    /** @param subject a random id of the draft, for one life of it: what was forgotten cannot be sealed for again */
    public String seal(String subject, String text) {
        SealedBytes sealed = vault.seal(key(subject), FIELD, text.getBytes(UTF_8));
        return sealed.keyId() + "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.ciphertext());
    }

    /** @return nothing where it was sealed elsewhere, for another draft, or forgotten */
    public Optional<String> open(String subject, String sealed) {
        String[] parts = sealed.split("~", 2);
        try {
            return parts.length == 2
                    && vault.open(key(subject), FIELD,
                            new SealedBytes(parts[0], Base64.getUrlDecoder().decode(parts[1]))) instanceof Opened.Plain plain
                                    ? Optional.of(new String(plain.bytes(), UTF_8))
                                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Nobody can read the draft again, wherever a copy of it lies. */
    public void forget(String subject, Instant at) {
        vault.erase(key(subject), at);
    }

    private static KeyRef key(String subject) {
        return SealingKeys.of(subject, DRAFTS, RetentionClass.RESTRICTED);
    }
}
