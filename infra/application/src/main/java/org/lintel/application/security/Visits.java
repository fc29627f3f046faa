package org.lintel.application.security;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Visits of persons to what is their own, through the API: a token for each, in memory, gone with the process. At the pages the session is the visit.
 */
public final class Visits {
    /** 256 bits: nobody finds one by trying. */
    private static final int BYTES = 32;

    private final InstantSource clock;
    private final SecureRandom chance;
    private final Map<String, SignedIn> open = new ConcurrentHashMap<>();

    Visits(InstantSource clock, SecureRandom chance) {
        this.clock = clock;
        this.chance = chance;
    }

    /** @return the token by which the visit's calls are known until its end */
    public String begin(User person, Instant ends) {
        Instant now = clock.instant();
        open.values().removeIf(visit -> isOver(visit, now));
        byte[] token = new byte[BYTES];
        chance.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        open.put(text, new SignedIn(person, ends));
        return text;
    }

    /** @return whose visit it is, or null where it is over or never was */
    @Nullable
    SignedIn of(String token) {
        SignedIn visit = open.get(token);
        return visit == null || isOver(visit, clock.instant()) ? null : visit;
    }

    public void end(String token) {
        open.remove(token);
    }

    private static boolean isOver(SignedIn visit, Instant now) {
        return visit.until() == null || !now.isBefore(visit.until());
    }
}
