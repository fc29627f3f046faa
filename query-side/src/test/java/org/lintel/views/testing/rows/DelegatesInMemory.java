package org.lintel.views.testing.rows;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.views.delegates.DelegateRow;
import org.lintel.views.delegates.DelegateRows;
import org.lintel.views.delegates.DelegatesQuery;
import org.lintel.views.delegates.PlacesTaken;

public final class DelegatesInMemory extends ViewInMemory implements DelegateRows {
    private final RowsInMemory<DelegateId, DelegateRow> kept = rows(DelegateRow::delegate, DelegateRow::position);

    @Override
    public @Nullable DelegateRow find(DelegateId delegate) {
        return kept.find(delegate);
    }

    @Override
    public void save(DelegateRow row) {
        kept.save(row);
    }

    @Override
    public List<DelegateRow> page(DelegatesQuery query, int limit) {
        Long after = query.after();
        return kept.list(row -> query.admits(row) && (after == null || row.order() > after), Comparator.comparing(DelegateRow::order),
                limit);
    }

    @Override
    public PlacesTaken taken(AccreditationId host, Instant now) {
        return taken(row -> row.host().accreditation().equals(host), now);
    }

    @Override
    public PlacesTaken taken(SessionId session, ParticipantCategory category, Instant now) {
        return taken(row -> row.host().session().equals(session) && row.host().category() == category, now);
    }

    @Override
    public List<DelegateRow> appealed(int limit) {
        return kept.list(row -> row.appeals().next() != null, Comparator.comparing(row -> Objects.requireNonNull(row.appeals().next())),
                limit);
    }

    private PlacesTaken taken(Predicate<DelegateRow> there, Instant now) {
        return new PlacesTaken(kept.list(there.and(row -> row.holdsPlaceAt(now))).size(),
                kept.list(there.and(DelegateRow::isWaiting)).size());
    }
}
