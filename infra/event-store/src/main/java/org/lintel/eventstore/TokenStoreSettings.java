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
 * @param clock tells when a claim was made; all processes should have nearly the same time
 */
public record TokenStoreSettings(String collection, String owner, Duration claimTimeout, InstantSource clock) {

    /** @return the collection "tokens", a random owner, ten seconds, and the system's clock */
    public static TokenStoreSettings defaults() {
        return new TokenStoreSettings("tokens", UUID.randomUUID().toString(), Duration.ofSeconds(10), InstantSource.system());
    }

    public TokenStoreSettings withCollection(String name) {
        return new TokenStoreSettings(name, owner, claimTimeout, clock);
    }

    public TokenStoreSettings withOwner(String name) {
        return new TokenStoreSettings(collection, name, claimTimeout, clock);
    }

    public TokenStoreSettings withClaimTimeout(Duration timeout) {
        return new TokenStoreSettings(collection, owner, timeout, clock);
    }

    public TokenStoreSettings withClock(InstantSource source) {
        return new TokenStoreSettings(collection, owner, claimTimeout, source);
    }
}
