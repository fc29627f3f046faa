package org.lintel.views.testing.rows;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.access.AccessRows;
import org.lintel.views.access.AssignedRow;
import org.lintel.views.access.ExceptionalAccessCursor;
import org.lintel.views.access.ExceptionalAccessRow;
import org.lintel.views.access.Review;

public final class AccessesInMemory extends ViewInMemory implements AccessRows {
    public final RowsInMemory<AccreditationId, AssignedRow> files = rows(AssignedRow::accreditation, AssignedRow::position);
    private final RowsInMemory<ExceptionalAccessId, ExceptionalAccessRow> kept = rows(ExceptionalAccessRow::access,
            ExceptionalAccessRow::position);

    @Override
    public @Nullable AssignedRow assigned(AccreditationId accreditation) {
        return files.find(accreditation);
    }

    @Override
    public void save(AssignedRow row) {
        files.save(row);
    }

    @Override
    public @Nullable ExceptionalAccessRow find(ExceptionalAccessId access) {
        return kept.find(access);
    }

    @Override
    public void save(ExceptionalAccessRow row) {
        kept.save(row);
    }

    @Override
    public List<ExceptionalAccessRow> page(@Nullable Review review, @Nullable ExceptionalAccessCursor after, int limit) {
        return kept.list(row -> (review == null || row.review() == review) && (after == null || row.place().compareTo(after) > 0),
                Comparator.comparing(ExceptionalAccessRow::place), limit);
    }
}
