package org.lintel.application.wiring;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.eventstore.ProcessorClaim;

/**
 * Which process applies new events to a view. Another takes over when it gives no sign of life for the time of {@code lintel.take-over-after}.
 *
 * @param process its name, made up at its start
 * @param here whether it is the one that answers
 * @param secondsAgo when it gave its last sign of life
 */
public record FedBy(String process, boolean here, long secondsAgo) {
    static @Nullable FedBy of(@Nullable ProcessorClaim claim, String here, Instant now) {
        return claim == null || claim.owner() == null
                ? null
                : new FedBy(claim.owner(), claim.owner().equals(here), Math.max(0, Duration.between(claim.seenAt(), now).toSeconds()));
    }
}
