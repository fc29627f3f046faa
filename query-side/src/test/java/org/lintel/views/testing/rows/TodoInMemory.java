package org.lintel.views.testing.rows;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.views.todo.Task;
import org.lintel.views.todo.TodoCursor;
import org.lintel.views.todo.TodoDelegate;
import org.lintel.views.todo.TodoFile;
import org.lintel.views.todo.TodoRow;
import org.lintel.views.todo.TodoRows;
import org.lintel.views.todo.TodoSession;

public final class TodoInMemory extends ViewInMemory implements TodoRows {
    private record Key(@Nullable AccreditationId accreditation, Task task) {}

    private final RowsInMemory<Key, TodoRow> kept = rows(row -> new Key(row.accreditation(), row.task()), TodoRow::position);
    private final RowsInMemory<AccreditationId, TodoFile> files = rows(TodoFile::accreditation, TodoFile::position);
    private final RowsInMemory<DelegateId, TodoDelegate> delegates = rows(TodoDelegate::delegate, TodoDelegate::position);
    private final RowsInMemory<SessionId, TodoSession> sessions = rows(TodoSession::session, TodoSession::position);

    @Override
    public @Nullable TodoSession find(SessionId session) {
        return sessions.find(session);
    }

    @Override
    public void save(TodoSession session) {
        sessions.save(session);
    }

    @Override
    public @Nullable TodoDelegate find(DelegateId delegate) {
        return delegates.find(delegate);
    }

    @Override
    public void save(TodoDelegate delegate) {
        delegates.save(delegate);
    }

    @Override
    public @Nullable TodoFile find(AccreditationId accreditation) {
        return files.find(accreditation);
    }

    @Override
    public void save(TodoFile file) {
        files.save(file);
    }

    @Override
    public void save(TodoRow row) {
        kept.save(row);
    }

    @Override
    public List<TodoRow> due(@Nullable Instant from, @Nullable Instant to, @Nullable TodoCursor after, int limit) {
        return kept.list(row -> isWithin(row.place(), from, to, after), Comparator.comparing(row -> Objects.requireNonNull(row.place())),
                limit);
    }

    public List<TodoRow> all() {
        return kept.all();
    }

    private static boolean isWithin(@Nullable TodoCursor place, @Nullable Instant from, @Nullable Instant to, @Nullable TodoCursor after) {
        return place != null && (from == null || !place.at().isBefore(from)) && (to == null || !place.at().isAfter(to))
                && (after == null || place.compareTo(after) > 0);
    }
}
