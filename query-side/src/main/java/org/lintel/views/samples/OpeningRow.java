package org.lintel.views.samples;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.UserId;
import org.lintel.language.audit.OpeningId;

/**
 * One opening of a decision's reasons.
 *
 * @param until the last moment at which it can be approved and used, UTC
 * @param approvedBy the second person; null while nobody agreed
 * @param openedAt null while the reasons were not shown
 */
public record OpeningRow(OpeningId opening, UserId askedBy, Instant askedAt, Sealed<FreeText> purpose, Instant until,
        @Nullable UserId approvedBy, @Nullable Instant openedAt) {
    public OpeningStanding standing(Instant now) {
        if (openedAt != null) {
            return OpeningStanding.OPENED;
        }
        return now.isAfter(until) ? OpeningStanding.EXPIRED : approvedBy == null ? OpeningStanding.ASKED : OpeningStanding.APPROVED;
    }

    OpeningRow approved(UserId by) {
        return new OpeningRow(opening, askedBy, askedAt, purpose, until, by, openedAt);
    }

    OpeningRow opened(Instant at) {
        return new OpeningRow(opening, askedBy, askedAt, purpose, until, approvedBy, at);
    }
}
