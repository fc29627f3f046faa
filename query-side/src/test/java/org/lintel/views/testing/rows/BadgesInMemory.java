package org.lintel.views.testing.rows;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.badge.BadgeId;
import org.lintel.language.delegate.DelegateId;
import org.lintel.views.badges.BadgeRow;
import org.lintel.views.badges.BadgeRows;
import org.lintel.views.badges.BadgesQuery;
import org.lintel.views.delegates.DelegateRow;

public final class BadgesInMemory extends ViewInMemory implements BadgeRows {
    private final RowsInMemory<BadgeId, BadgeRow> kept = rows(BadgeRow::badge, BadgeRow::position);
    private final RowsInMemory<DelegateId, DelegateRow> bearers = rows(DelegateRow::delegate, DelegateRow::position);

    @Override
    public @Nullable BadgeRow find(BadgeId badge) {
        return kept.find(badge);
    }

    @Override
    public void save(BadgeRow row) {
        kept.save(row);
    }

    @Override
    public List<BadgeRow> of(DelegateId delegate) {
        return kept.list(row -> row.delegate().equals(delegate), Comparator.comparing(BadgeRow::order), Integer.MAX_VALUE);
    }

    @Override
    public @Nullable DelegateRow bearer(DelegateId delegate) {
        return bearers.find(delegate);
    }

    @Override
    public void save(DelegateRow bearer) {
        bearers.save(bearer);
    }

    @Override
    public List<BadgeRow> page(BadgesQuery query, Instant now, int limit) {
        Long after = query.after();
        return kept.list(row -> query.admits(row, now) && (after == null || row.order() > after), Comparator.comparing(BadgeRow::order),
                limit);
    }
}
