package org.lintel.views.erasures;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.lintel.language.RetentionClass;
import org.lintel.language.UserId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.Standing;

/**
 * How far the erasing of a file has come; pseudonyms and times, nothing of what it holds.
 *
 * @param asked who asked that it be erased, or null where nobody did or an appeal took the asking back
 * @param erased when all of it was, on request or because its time had come; null before
 * @param position of the event that last changed it
 */
public record ErasureRow(AccreditationId accreditation, Standing standing, @Nullable Asked asked, @Nullable Erased erased, long position) {
    /** @param by the administrator who asked */
    public record Asked(UserId by, Instant at) {}

    /** @param onRequest or else because its time had come */
    public record Erased(boolean onRequest, Instant at) {}

    /** @return since when it waits for a second person, or null where it does not */
    public @Nullable Instant awaitingSince() {
        return asked == null || erased != null ? null : asked.at();
    }

    /** @return when a class of it is to be erased next, the last moment to which it is kept; null where none is known to be */
    public @Nullable Instant due() {
        RetentionClass next = standing.retention().next();
        return next == null ? null : standing.retention().endOf(next);
    }
}
