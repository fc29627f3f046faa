package org.lintel.views.missed;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;

/** Where the rows of {@link MissedDeadlines} are kept. */
public interface MissedRows {
    @Nullable
    MissedFile file(AccreditationId accreditation);

    /** Keeps the file, unless it is there at the same or a later position. */
    void save(MissedFile file);

    @Nullable
    MissedRow find(MissedCursor which);

    /** Keeps the row, unless it is there at the same or a later position. */
    void save(MissedRow row);

    /**
     * @param after the place after which to go on, or null to begin
     * @param limit how many rows at most
     * @return the session's rows in the order of their {@linkplain MissedRow#place places}
     */
    List<MissedRow> page(SessionId session, @Nullable MissedCursor after, int limit);

    /** @return every row of the session, in any order */
    List<MissedRow> all(SessionId session);
}
