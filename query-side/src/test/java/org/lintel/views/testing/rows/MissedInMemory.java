package org.lintel.views.testing.rows;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.missed.MissedCursor;
import org.lintel.views.missed.MissedFile;
import org.lintel.views.missed.MissedRow;
import org.lintel.views.missed.MissedRows;

public final class MissedInMemory extends ViewInMemory implements MissedRows {
    private final RowsInMemory<AccreditationId, MissedFile> files = rows(MissedFile::accreditation, MissedFile::position);
    private final RowsInMemory<MissedCursor, MissedRow> kept = rows(MissedRow::place, MissedRow::position);

    @Override
    public @Nullable MissedFile file(AccreditationId accreditation) {
        return files.find(accreditation);
    }

    @Override
    public void save(MissedFile file) {
        files.save(file);
    }

    @Override
    public @Nullable MissedRow find(MissedCursor which) {
        return kept.find(which);
    }

    @Override
    public void save(MissedRow row) {
        kept.save(row);
    }

    @Override
    public List<MissedRow> page(SessionId session, @Nullable MissedCursor after, int limit) {
        return kept.list(row -> row.session().equals(session) && (after == null || row.place().compareTo(after) > 0),
                Comparator.comparing(MissedRow::place), limit);
    }

    @Override
    public List<MissedRow> all(SessionId session) {
        return kept.list(row -> row.session().equals(session));
    }
}
