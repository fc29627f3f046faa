package org.lintel.views.worklist;

import org.jspecify.annotations.Nullable;

import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationState;

/**
 * Which page of which work list. A filter that is null admits everything.
 *
 * @param applicant whose files; always set when an applicant asks, who sees own files only
 * @param after where the page before ended, or null for the first one
 * @param limit how many items at most, 1 to {@link #LARGEST_PAGE}
 */
public record WorklistQuery(@Nullable SessionId session, @Nullable AccreditationState state, @Nullable UserId applicant,
        @Nullable WorklistCursor after, int limit) {
    public static final int LARGEST_PAGE = 200;

    /** @throws IllegalArgumentException when the limit is out of range */
    public WorklistQuery {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " items.");
        }
    }

    /** @return whether the row passes the filters */
    public boolean admits(WorklistRow row) {
        return (session == null || session.equals(row.session())) && (state == null || state == row.state())
                && (applicant == null || applicant.equals(row.applicant()));
    }
}
