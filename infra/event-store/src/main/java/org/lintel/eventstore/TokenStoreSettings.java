package org.lintel.eventstore;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/**
 * What a token store gets from outside.
 *
 * @param collection name of the collection of tokens
 * @param owner name of this process in claims; two processes must not share one
 * @param claimTimeout after how long without a sign of life a claim may be stolen; longer than Axon's claim extension
 *     threshold (5 s) and than the clocks of the processes differ
 * @param storeEvery how often a token is written at most; what was stored meanwhile is written when the claim is extended or released. After a crash the
 *     events since then are handled again, so it is for views that pass over what they have seen
 * @param clock tells when a claim was made; all processes should have nearly the same time
 */
public record TokenStoreSettings(String collection, String owner, Duration claimTimeout, Duration storeEvery, InstantSource clock) {

    /** @return the collection "tokens", a random owner, ten seconds, every token written at once, and the system's clock */
    public static TokenStoreSettings defaults() {
        return new TokenStoreSettings("tokens", UUID.randomUUID().toString(), Duration.ofSeconds(10), Duration.ZERO,
                InstantSource.system());
    }

    public TokenStoreSettings withCollection(String name) {
        return new TokenStoreSettings(name, owner, claimTimeout, storeEvery, clock);
    }

    public TokenStoreSettings withOwner(String name) {
        return new TokenStoreSettings(collection, name, claimTimeout, storeEvery, clock);
    }

    public TokenStoreSettings withClaimTimeout(Duration timeout) {
        return new TokenStoreSettings(collection, owner, timeout, storeEvery, clock);
    }

    public TokenStoreSettings withClock(InstantSource source) {
        return new TokenStoreSettings(collection, owner, claimTimeout, storeEvery, source);
    }

    public TokenStoreSettings withStoreEvery(Duration pause) {
        return new TokenStoreSettings(collection, owner, claimTimeout, pause, clock);
    }
}
