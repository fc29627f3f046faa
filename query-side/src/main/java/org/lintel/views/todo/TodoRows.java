package org.lintel.views.todo;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;

/** Where the rows of {@link Todo} are kept. */
public interface TodoRows {
    @Nullable
    TodoFile find(AccreditationId accreditation);

    /** Keeps the file, unless it is there at the same or a later position. */
    void save(TodoFile file);

    @Nullable
    TodoDelegate find(DelegateId delegate);

    /** Keeps the delegate, unless it is there at the same or a later position. */
    void save(TodoDelegate delegate);

    @Nullable
    TodoSession find(SessionId session);

    /** Keeps the session, unless it is there at the same or a later position. */
    void save(TodoSession session);

    /** Keeps the row, unless it is there at the same or a later position. */
    void save(TodoRow row);

    /**
     * @param from tasks due at this moment or later, or null for all
     * @param to tasks due at this moment or sooner, or null for all
     * @param after only what lies behind this place, or null for all
     * @param limit how many at most
     * @return rows with something to do, in the order of their {@linkplain TodoRow#place places}
     */
    List<TodoRow> due(@Nullable Instant from, @Nullable Instant to, @Nullable TodoCursor after, int limit);
}
