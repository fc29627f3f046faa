package org.lintel.application.security;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How often somebody failed to sign in, by address and name together: from the next failure on they wait, each time twice as long. The
 * account itself is never locked, so that nobody can lock another out from elsewhere.
 * <p>
 * The memory is bounded: whoever invents names pushes out who failed longest ago, at the price of a slow hash for each. Neither address nor
 * name is kept, only a hash of them under a key that dies with the process.
 */
public final class FailedSignIns {
    /** Failures that cost no waiting: people mistype. */
    static final int FREE = 5;
    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    static final int MOST_REMEMBERED = 10_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final int free;
    private final InstantSource clock;
    private final KeyedHash hash;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    public FailedSignIns(InstantSource clock, SecureRandom chance) {
        this(clock, chance, FREE);
    }

    /** For whatever else can be guessed. @param free failures that cost no waiting */
    public FailedSignIns(InstantSource clock, SecureRandom chance, int free) {
        this.free = free;
        byte[] key = new byte[32];
        chance.nextBytes(key);
        this.hash = new KeyedHash(key);
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {
        Instant waitsUntil(int free) {
            int doublings = count - free;
            return doublings < 0
                    ? last
                    : last.plusSeconds(Math.min(LONGEST_WAIT.toSeconds(), 1L << Math.min(doublings, Integer.SIZE)));
        }
    }

    /** @return for how long an attempt from the address under the name is not looked at; zero where it is */
    public synchronized Duration waiting(String address, String name) {
        Failures known = known(key(address, name));
        Duration left = known == null ? Duration.ZERO : Duration.between(clock.instant(), known.waitsUntil(free));
        return left.isPositive() ? left : Duration.ZERO;
    }

    public synchronized void failed(String address, String name) {
        String key = key(address, name);
        Failures known = known(key);
        failures.put(key, new Failures(known == null ? 1 : known.count + 1, clock.instant()));
    }

    /** Whoever proves who they are begins anew. */
    public synchronized void succeeded(String address, String name) {
        failures.remove(key(address, name));
    }

    synchronized int remembered() {
        return failures.size();
    }

    private @Nullable Failures known(String key) {
        Failures known = failures.get(key);
        return known == null || known.last.plus(FORGOTTEN_AFTER).isBefore(clock.instant()) ? null : known;
    }

    private String key(String address, String name) {
        return KeyedHash.shortText(hash.of(address, name));
    }
}
