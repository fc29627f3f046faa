package org.lintel.application.delegate;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.lintel.application.security.KeyedHash;
import org.lintel.application.security.Keys;
import org.lintel.language.CommandMark;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.LinkKey;
import org.springframework.stereotype.Component;

/** The secrets in one-time links to persons' own pages. None is kept: the record has a keyed hash of each, of which no secret can be made. */
@Component
public final class OwnLinks {
    private static final int BYTES = 32;

    private final KeyedHash secrets;
    private final KeyedHash keys;
    private final SecureRandom chance = new SecureRandom();

    OwnLinks(Keys keys) {
        KeyedHash own = new KeyedHash(keys.tokens());
        this.secrets = new KeyedHash(own.of("secrets of one-time links"));
        this.keys = new KeyedHash(own.of("keys of one-time links"));
    }

    /**
     * @param mark of whoever may ask again: the same mark gives the same secret, so that a repeated call gets its first answer (inv-32); null for one
     *        that is new each time
     * @return 256 bits, in letters that an address can hold
     */
    String secret(DelegateId delegate, @Nullable CommandMark mark) {
        byte[] secret = new byte[BYTES];
        if (mark == null) {
            chance.nextBytes(secret);
        } else {
            secret = secrets.of(delegate.value(), mark.command().getBytes(StandardCharsets.UTF_8));
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** @param secret whatever somebody came with */
    public LinkKey keyOf(String secret) {
        return new LinkKey(KeyedHash.shortText(keys.of(secret)));
    }
}
