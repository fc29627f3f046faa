package org.lintel.views.worklist;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.TimeLimit;

/**
 * Which page of which work list. A filter that is null admits everything.
 *
 * @param waitsFor the time limit that ends first: what the file waits for
 * @param openAppealOnly whether to list files with an open appeal only
 * @param overdueAt to list only files whose deadline was over at this moment
 * @param applicant whose files; always set when an applicant asks, who sees own files only
 * @param after where the page before ended, or null for the first one
 * @param limit how many items at most, 1 to {@link #LARGEST_PAGE}
 */
public record WorklistQuery(@Nullable SessionId session, @Nullable AccreditationState state, @Nullable TimeLimit waitsFor,
        boolean openAppealOnly, @Nullable Instant overdueAt, @Nullable UserId applicant, @Nullable WorklistCursor after, int limit) {
    public static final int LARGEST_PAGE = 200;

    /** @throws IllegalArgumentException when the limit is out of range, or an applicant's list has a filter of the officers' */
    public WorklistQuery {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " items.");
        }
        if (applicant != null && (waitsFor != null || openAppealOnly || overdueAt != null)) {
            throw new IllegalArgumentException("An applicant's list is filtered by session and state alone.");
        }
    }

    /** @return a page of an applicant's own files */
    public static WorklistQuery ofApplicant(UserId applicant, @Nullable SessionId session, @Nullable AccreditationState state,
            @Nullable WorklistCursor after, int limit) {
        return new WorklistQuery(session, state, null, false, null, applicant, after, limit);
    }

    /** @return whether the row passes the filters */
    public boolean admits(WorklistRow row) {
        return (session == null || session.equals(row.session())) && (state == null || state == row.state())
                && (waitsFor == null || row.waitsFor(waitsFor)) && (!openAppealOnly || row.standing().hasOpenAppeal())
                && (overdueAt == null || row.place().deadline().isBefore(overdueAt))
                && (applicant == null || applicant.equals(row.applicant()));
    }

    /** @return the row's place in the list that is asked for */
    public WorklistCursor placeOf(WorklistRow row) {
        return applicant == null ? row.place() : row.placeForParty();
    }
}
