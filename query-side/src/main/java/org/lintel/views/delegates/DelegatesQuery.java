package org.lintel.views.delegates;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateState;

/**
 * Which page of which list of delegates. A filter that is null admits everybody.
 *
 * @param accreditation on which they attend, or of the organisation that nominated them
 * @param contactPoint who nominated; always set when an applicant asks, who sees own delegates only
 * @param after where the page before ended, or null for the first one
 * @param limit how many rows at most, 1 to {@link #LARGEST_PAGE}
 */
public record DelegatesQuery(@Nullable SessionId session, @Nullable AccreditationId accreditation, @Nullable DelegateState state,
        @Nullable UserId contactPoint, @Nullable Long after, int limit) {
    public static final int LARGEST_PAGE = 200;

    /** @throws IllegalArgumentException when the limit is out of range */
    public DelegatesQuery {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " delegates.");
        }
    }

    /** @return whether the row passes the filters */
    public boolean admits(DelegateRow row) {
        return (session == null || session.equals(row.host().session()))
                && (accreditation == null || accreditation.equals(row.host().accreditation()) || accreditation.equals(row.nominatedOn()))
                && (state == null || state == row.state()) && (contactPoint == null || contactPoint.equals(row.contactPoint()));
    }
}
