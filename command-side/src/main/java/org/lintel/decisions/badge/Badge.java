package org.lintel.decisions.badge;

import static org.lintel.language.badge.BadgeState.ACTIVE;
import static org.lintel.language.badge.BadgeState.EXPIRED;
import static org.lintel.language.badge.BadgeState.INVALIDATED;
import static org.lintel.language.badge.BadgeState.ISSUED;
import static org.lintel.language.badge.BadgeState.LOST;
import static org.lintel.language.badge.BadgeState.REISSUED;
import static org.lintel.language.badge.BadgeState.SUSPENDED;
import static org.lintel.language.badge.BadgeState.VOID;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.badge.BadgeActivated;
import org.lintel.language.badge.BadgeEvent;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeInvalidated;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.badge.BadgeReissued;
import org.lintel.language.badge.BadgeReportedLost;
import org.lintel.language.badge.BadgeState;
import org.lintel.language.badge.Bearer;
import org.lintel.language.badge.Zone;
import org.lintel.language.delegate.DelegateState;

/**
 * One badge as far as rules need it.
 *
 * @param own where its own events left it; what its bearer may do and the time have their say in {@link #state}
 * @param codeOfConduct the version that was accepted when it was activated; null before
 */
public record Badge(BadgeId id, Bearer bearer, Zone zone, Instant validUntil, BadgeState own, @Nullable String codeOfConduct) {
    static Badge of(BadgeIssued issued) {
        return new Badge(issued.badge(), issued.bearer(), issued.zone(), issued.validUntil(), ISSUED, null);
    }

    Badge after(BadgeEvent event) {
        return switch (event) {
            case BadgeIssued issued -> of(issued);
            case BadgeActivated activated -> new Badge(id, bearer, zone, validUntil, ACTIVE, activated.codeOfConduct());
            case BadgeReportedLost _ -> now(LOST);
            case BadgeInvalidated _ -> now(INVALIDATED);
            case BadgeReissued _ -> now(REISSUED);
        };
    }

    /**
     * inv-14: what ended a badge itself stays, whatever its bearer is given back; everything else follows from where the bearer stands. So what
     * takes or restores the bearer's participation takes and restores the badge in the same commit (inv-12, inv-13), and no event says so.
     *
     * @param delegate where the bearer stands
     */
    public BadgeState state(DelegateState delegate, Instant now) {
        if (!hasNotEnded()) {
            return own;
        }
        return !delegate.isOpen() ? VOID : now.isAfter(validUntil) ? EXPIRED : delegate != DelegateState.GRANTED ? SUSPENDED : own;
    }

    /** @return whether nothing has ended the badge itself: it is of use as soon as its bearer may take part */
    boolean hasNotEnded() {
        return own == ISSUED || own == ACTIVE;
    }

    private Badge now(BadgeState state) {
        return new Badge(id, bearer, zone, validUntil, state, codeOfConduct);
    }
}
