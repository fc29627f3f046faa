package org.lintel.vault;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.google.crypto.tink.HybridDecrypt;

/** Class keys that two holders unlocked, each for a bounded time. A clock that runs backwards locks. */
final class UnlockedClasses {

    private record Unlocked(HybridDecrypt key, Instant since, Instant until) {
        boolean isAt(Instant now) {
            return !now.isBefore(since) && now.isBefore(until);
        }
    }

    private final InstantSource clock;
    private final Duration heldFor;
    private final Map<String, Unlocked> byClass = new ConcurrentHashMap<>();

    UnlockedClasses(InstantSource clock, Duration heldFor) {
        this.clock = clock;
        this.heldFor = heldFor;
    }

    Instant hold(String retentionClass, HybridDecrypt key) {
        Instant now = clock.instant();
        byClass.put(retentionClass, new Unlocked(key, now, now.plus(heldFor)));
        return now.plus(heldFor);
    }

    Optional<HybridDecrypt> key(String retentionClass) {
        forgetExpired();
        return Optional.ofNullable(byClass.get(retentionClass)).map(Unlocked::key);
    }

    void lock(String retentionClass) {
        byClass.remove(retentionClass);
    }

    void forgetExpired() {
        Instant now = clock.instant();
        byClass.values().removeIf(unlocked -> !unlocked.isAt(now));
    }

    void clear() {
        byClass.clear();
    }
}
