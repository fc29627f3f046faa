package org.lintel.views.badges;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.badge.BadgeState;

/**
 * Which page of which list of badges. A filter that is null admits all.
 *
 * @param after where the page before ended, or null for the first one
 * @param limit how many rows at most, from 1
 */
public record BadgesQuery(@Nullable SessionId session, @Nullable BadgeState state, @Nullable Long after, int limit) {
    /** @return whether the row passes the filters */
    public boolean admits(BadgeRow row, Instant now) {
        return (session == null || session.equals(row.session())) && (state == null || state == row.stateAt(now));
    }
}
