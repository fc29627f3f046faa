package org.lintel.views.access;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.UserId;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.accreditation.AccreditationId;

/**
 * One exceptional access.
 *
 * @param officer who opened the file
 * @param reviewUntil the last moment for the review, UTC
 * @param overdue whether nobody had reviewed it by then
 * @param reviewed by whom and when, or null while the review is open
 * @param position of the event that last changed it
 */
public record ExceptionalAccessRow(ExceptionalAccessId access, AccreditationId accreditation, UserId officer, Instant openedAt,
        Sealed<FreeText> reason, Instant reviewUntil, boolean overdue, Review review, @Nullable Reviewed reviewed, long position) {
    /** Who reviewed it, and what they noted. */
    public record Reviewed(UserId reviewer, Instant at, @Nullable Sealed<FreeText> note) {}

    /** @return the row's place in the lists: the review that is due first comes first */
    public ExceptionalAccessCursor place() {
        return new ExceptionalAccessCursor(reviewUntil, access);
    }

    ExceptionalAccessRow missed(long last) {
        return new ExceptionalAccessRow(access, accreditation, officer, openedAt, reason, reviewUntil, true, review, reviewed, last);
    }

    ExceptionalAccessRow reviewed(Review outcome, Reviewed by, long last) {
        return new ExceptionalAccessRow(access, accreditation, officer, openedAt, reason, reviewUntil, overdue, outcome, by, last);
    }
}
