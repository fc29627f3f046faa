package org.lintel.readmodels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.views.todo.TodoCursor;
import org.lintel.views.todo.TodoDelegate;
import org.lintel.views.todo.TodoFile;
import org.lintel.views.todo.TodoRow;
import org.lintel.views.todo.TodoRows;
import org.lintel.views.todo.TodoSession;

import com.mongodb.client.model.Filters;

/**
 * The rows of the to-do view: one for each task of a file, and the file itself, in one collection so that one switch moves both. A task
 * that is to be done carries its place as one sortable text, so that what is due is one index range.
 */
public final class TodoOnMongo implements TodoRows {
    private final GuardedRows<TodoRow> tasks;
    private final GuardedRows<TodoFile> files;
    private final GuardedRows<TodoDelegate> delegates;
    private final GuardedRows<TodoSession> sessions;

    public TodoOnMongo(RowCollection collection) {
        this.tasks = new GuardedRows<>(collection, TodoRow.class);
        this.files = new GuardedRows<>(collection, TodoFile.class);
        this.delegates = new GuardedRows<>(collection, TodoDelegate.class);
        this.sessions = new GuardedRows<>(collection, TodoSession.class);
    }

    public void createIndexes() {
        tasks.createIndex("place");
    }

    @Override
    public @Nullable TodoFile find(AccreditationId accreditation) {
        return files.find(fileId(accreditation));
    }

    @Override
    public void save(TodoFile file) {
        files.save(fileId(file.accreditation()), file.position(), file, new Document());
    }

    @Override
    public void save(TodoRow row) {
        TodoCursor place = row.place();
        tasks.save("task/" + (row.accreditation() == null ? "" : row.accreditation().value()) + "/" + row.task().name(), row.position(),
                row,
                place == null ? new Document() : new Document("place", place(place)));
    }

    @Override
    public @Nullable TodoDelegate find(DelegateId delegate) {
        return delegates.find(delegateId(delegate));
    }

    @Override
    public void save(TodoDelegate delegate) {
        delegates.save(delegateId(delegate.delegate()), delegate.position(), delegate, new Document());
    }

    @Override
    public @Nullable TodoSession find(SessionId session) {
        return sessions.find(sessionId(session));
    }

    @Override
    public void save(TodoSession session) {
        sessions.save(sessionId(session.session()), session.position(), session, new Document());
    }

    @Override
    public List<TodoRow> due(@Nullable Instant from, @Nullable Instant to, @Nullable TodoCursor after, int limit) {
        List<Bson> range = new ArrayList<>(List.of(Filters.gte("place", from == null ? "" : Places.of(from))));
        if (to != null) {
            range.add(Filters.lt("place", Places.of(to.plusNanos(1))));
        }
        if (after != null) {
            range.add(Filters.gt("place", place(after)));
        }
        return tasks.list(Filters.and(range), "place", limit);
    }

    private static String place(TodoCursor place) {
        return Places.of(place.at(), place.matter(), place.task().name());
    }

    private static String fileId(AccreditationId accreditation) {
        return "file/" + accreditation.value();
    }

    private static String sessionId(SessionId session) {
        return "session/" + session.value();
    }

    private static String delegateId(DelegateId delegate) {
        return "delegate/" + delegate.value();
    }
}
