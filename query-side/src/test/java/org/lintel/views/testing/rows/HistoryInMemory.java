package org.lintel.views.testing.rows;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.history.HistoryEntries;
import org.lintel.views.history.HistoryEntry;

public final class HistoryInMemory extends ViewInMemory implements HistoryEntries {
    private final RowsInMemory<Long, HistoryEntry> kept = rows(HistoryEntry::position, HistoryEntry::position);

    @Override
    public void save(HistoryEntry entry) {
        kept.save(entry);
    }

    @Override
    public List<HistoryEntry> page(AccreditationId accreditation, @Nullable Long after, int limit) {
        return kept.list(entry -> entry.accreditation().equals(accreditation) && (after == null || entry.position() > after),
                Comparator.comparing(HistoryEntry::position), limit);
    }
}
