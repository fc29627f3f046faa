package org.lintel.readmodels;

import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.views.sessions.SessionRow;
import org.lintel.views.sessions.SessionRows;

import com.mongodb.client.model.Filters;

/** The rows of the sessions view, by id. */
public final class SessionsOnMongo implements SessionRows {
    private final GuardedRows<SessionRow> rows;

    public SessionsOnMongo(RowCollection collection) {
        this.rows = new GuardedRows<>(collection, SessionRow.class);
    }

    @Override
    public @Nullable SessionRow find(SessionId session) {
        return rows.find(session.value());
    }

    @Override
    public void save(SessionRow row) {
        rows.save(row.session().value(), row.position(), row, new Document());
    }

    @Override
    public List<SessionRow> list(@Nullable SessionId after, int limit) {
        return rows.list(Filters.gt("_id", after == null ? "" : after.value()), "_id", limit);
    }
}
