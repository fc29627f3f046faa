package org.lintel.views.testing.rows;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.views.sessions.SessionRow;
import org.lintel.views.sessions.SessionRows;

public final class SessionsInMemory extends ViewInMemory implements SessionRows {
    private final RowsInMemory<SessionId, SessionRow> kept = rows(SessionRow::session, SessionRow::position);

    @Override
    public @Nullable SessionRow find(SessionId session) {
        return kept.find(session);
    }

    @Override
    public void save(SessionRow row) {
        kept.save(row);
    }

    @Override
    public List<SessionRow> list(@Nullable SessionId after, int limit) {
        return kept.list(row -> after == null || row.session().value().compareTo(after.value()) > 0,
                Comparator.comparing(row -> row.session().value()), limit);
    }
}
