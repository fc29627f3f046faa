package org.lintel.views.testing.rows;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lintel.views.erasures.ErasureRow;
import org.lintel.views.erasures.ErasureRows;

public final class ErasuresInMemory extends ViewInMemory implements ErasureRows {
    private final RowsInMemory<String, ErasureRow> kept = rows(ErasureRow::subject, ErasureRow::position);

    @Override
    public @Nullable ErasureRow find(String subject) {
        return kept.find(subject);
    }

    @Override
    public void save(ErasureRow row) {
        kept.save(row);
    }

    @Override
    public List<ErasureRow> awaiting(int limit) {
        return sorted(ErasureRow::awaitingSince, Comparator.naturalOrder(), limit);
    }

    @Override
    public List<ErasureRow> erased(int limit) {
        return sorted(row -> row.erased() == null ? null : row.erased().at(), Comparator.reverseOrder(), limit);
    }

    @Override
    public List<ErasureRow> due(int limit) {
        return sorted(ErasureRow::due, Comparator.naturalOrder(), limit);
    }

    private List<ErasureRow> sorted(Function<ErasureRow, @Nullable Instant> at, Comparator<Instant> order, int limit) {
        return kept.list(row -> at.apply(row) != null,
                Comparator.comparing((ErasureRow row) -> Objects.requireNonNull(at.apply(row)), order).thenComparing(ErasureRow::subject),
                limit);
    }
}
