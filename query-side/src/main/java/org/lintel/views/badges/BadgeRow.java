package org.lintel.views.badges;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.badge.BadgeActivated;
import org.lintel.language.badge.BadgeEvent;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.badge.BadgeInvalidated;
import org.lintel.language.badge.BadgeIssued;
import org.lintel.language.badge.BadgeReissued;
import org.lintel.language.badge.BadgeReportedLost;
import org.lintel.language.badge.BadgeState;
import org.lintel.language.badge.Zone;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateState;

/**
 * One badge as lists show it: pseudonyms, codes and times only.
 *
 * @param own where its own events left it
 * @param bearer where its bearer stands, from which it follows what the badge is worth
 * @param since when the state was reached, UTC
 * @param codeOfConduct the version that was accepted when it was activated; null before
 * @param replacement the badge in its place; null where there is none
 * @param order the row's place in the lists
 * @param position of the event that last changed the row
 */
public record BadgeRow(BadgeId badge, DelegateId delegate, SessionId session, Zone zone, BadgeState own, DelegateState bearer,
        Instant validUntil, Instant issuedAt, Instant since, @Nullable String codeOfConduct, @Nullable BadgeId replacement, long order,
        long position) {
    static BadgeRow issued(BadgeIssued event, DelegateState bearer, Instant at, long position) {
        return new BadgeRow(event.badge(), event.bearer().delegate(), event.bearer().session(), event.zone(), BadgeState.ISSUED, bearer,
                event.validUntil(), at, at, null, null, position, position);
    }

    /** @return where the badge stands, but for the passing of time */
    public BadgeState state() {
        if (own != BadgeState.ISSUED && own != BadgeState.ACTIVE) {
            return own;
        }
        return !bearer.isOpen() ? BadgeState.VOID : bearer == DelegateState.GRANTED ? own : BadgeState.SUSPENDED;
    }

    public BadgeState stateAt(Instant now) {
        return endsWithTheSession() && now.isAfter(validUntil) ? BadgeState.EXPIRED : state();
    }

    /** @return whether it expires: what has ended before stays ended for that reason */
    public boolean endsWithTheSession() {
        return switch (state()) {
            case ISSUED, ACTIVE, SUSPENDED -> true;
            case LOST, INVALIDATED, REISSUED, EXPIRED, VOID -> false;
        };
    }

    BadgeRow after(BadgeEvent event, Instant at, long last) {
        return switch (event) {
            case BadgeIssued _ -> this;
            case BadgeActivated activated -> now(BadgeState.ACTIVE, activated.codeOfConduct(), null, at, last);
            case BadgeReportedLost _ -> now(BadgeState.LOST, codeOfConduct, null, at, last);
            case BadgeInvalidated _ -> now(BadgeState.INVALIDATED, codeOfConduct, null, at, last);
            case BadgeReissued reissued -> now(BadgeState.REISSUED, codeOfConduct, reissued.replacement(), at, last);
        };
    }

    /** @return the same, now that its bearer stands there */
    BadgeRow borne(DelegateState next, Instant at, long last) {
        BadgeRow moved = new BadgeRow(badge, delegate, session, zone, own, next, validUntil, issuedAt, since, codeOfConduct, replacement,
                order, last);
        return moved.state() == state() ? moved : moved.since(at);
    }

    private BadgeRow since(Instant at) {
        return new BadgeRow(badge, delegate, session, zone, own, bearer, validUntil, issuedAt, at, codeOfConduct, replacement, order,
                position);
    }

    private BadgeRow now(BadgeState next, @Nullable String accepted, @Nullable BadgeId by, Instant at, long last) {
        return new BadgeRow(badge, delegate, session, zone, next, bearer, validUntil, issuedAt, at, accepted, by, order, last);
    }
}
