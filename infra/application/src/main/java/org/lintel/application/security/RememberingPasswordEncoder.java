package org.lintel.application.security;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers, in memory and under a key that dies with the process, which password was right for which hash: a script that signs in with
 * every call would otherwise spend all its time in a hash that is slow on purpose. Wrong passwords always take the slow way.
 */
public final class RememberingPasswordEncoder implements PasswordEncoder {
    private static final int MOST_REMEMBERED = 1_000;

    private final PasswordEncoder slow;
    private final KeyedHash hash;
    private final Set<String> right = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }));

    public RememberingPasswordEncoder(PasswordEncoder slow, SecureRandom chance) {
        this.slow = slow;
        byte[] key = new byte[32];
        chance.nextBytes(key);
        this.hash = new KeyedHash(key);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        if (password == null || encoded == null) {
            return false;
        }
        String seen = KeyedHash.shortText(hash.of(password.toString(), encoded));
        if (right.contains(seen)) {
            return true;
        }
        boolean matches = slow.matches(password, encoded);
        if (matches) {
            right.add(seen);
        }
        return matches;
    }
}
