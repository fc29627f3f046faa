package org.lintel.views.sessions;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;

/** Where the rows of {@link Sessions} are kept. */
public interface SessionRows {
    @Nullable
    SessionRow find(SessionId session);

    /** Keeps the row, unless one of the same or a later position is there. */
    void save(SessionRow row);

    /**
     * @param after the id after which to go on, or null to begin
     * @param limit how many rows at most
     * @return rows in the order of their ids
     */
    List<SessionRow> list(@Nullable SessionId after, int limit);
}
