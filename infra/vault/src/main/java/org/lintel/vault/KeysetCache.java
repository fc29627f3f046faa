package org.lintel.vault;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Unwrapped keysets: at most so many, the longest unused goes first, and each for a bounded time. A clock that runs backwards forgets. */
final class KeysetCache {

    private record Held(Keyset keyset, Instant since) {}

    private final InstantSource clock;
    private final Duration heldFor;
    private final Map<KeyRef, Held> held;
    private long forgotten;

    KeysetCache(InstantSource clock, int most, Duration heldFor) {
        this.clock = clock;
        this.heldFor = heldFor;
        this.held = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<KeyRef, Held> eldest) {
                return size() > most;
            }
        };
    }

    synchronized @Nullable Keyset get(KeyRef ref) {
        Held found = held.get(ref);
        if (found != null && isOver(found, clock.instant())) {
            held.remove(ref);
            return null;
        }
        return found == null ? null : found.keyset;
    }

    /** To be taken before a keyset is read from the store. */
    synchronized long moment() {
        return forgotten;
    }

    /** Holds it, unless anything was forgotten since: it could be just this one, read before it was erased. */
    synchronized void put(KeyRef ref, Keyset keyset, long readAfter) {
        if (readAfter == forgotten) {
            held.put(ref, new Held(keyset, clock.instant()));
        }
    }

    synchronized void forget(KeyRef ref) {
        forgotten++;
        held.remove(ref);
    }

    synchronized void forgetExpired() {
        Instant now = clock.instant();
        held.values().removeIf(entry -> isOver(entry, now));
    }

    synchronized void clear() {
        forgotten++;
        held.clear();
    }

    synchronized int size() {
        return held.size();
    }

    private boolean isOver(Held entry, Instant now) {
        return now.isBefore(entry.since) || !now.isBefore(entry.since.plus(heldFor));
    }
}
