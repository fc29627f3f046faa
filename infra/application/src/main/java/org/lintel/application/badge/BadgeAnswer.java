package org.lintel.application.badge;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.badge.BadgeState;
import org.lintel.language.badge.Zone;

/**
 * A badge, without anything personal.
 *
 * @param validUntil the last moment at which it can open the gate, UTC
 * @param codeOfConduct the version that was accepted when it was activated; null before
 * @param after an opaque token, in the answer to a command; otherwise null
 */
public record BadgeAnswer(String id, BadgeState state, String delegateId, String sessionId, Zone zone, Instant validUntil,
        @Nullable String codeOfConduct, @Nullable String after) {
    static BadgeAnswer of(RecordedBadges.Known known, @Nullable String after) {
        return new BadgeAnswer(known.badge().id().value(), known.state(), known.badge().bearer().delegate().value(),
                known.badge().bearer().session().value(), known.badge().zone(), known.badge().validUntil(), known.badge().codeOfConduct(),
                after);
    }
}
