package org.lintel.readmodels;

import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.views.history.HistoryEntries;
import org.lintel.views.history.HistoryEntry;

import com.mongodb.client.model.Filters;

/** The entries of the history view: the position is the id, so an entry is written once, and a file's entries are one index range. */
public final class HistoryOnMongo implements HistoryEntries {
    private final GuardedRows<HistoryEntry> rows;

    public HistoryOnMongo(RowCollection collection) {
        this.rows = new GuardedRows<>(collection, HistoryEntry.class);
    }

    public void createIndexes() {
        rows.createIndex("accreditation", "position");
    }

    @Override
    public void save(HistoryEntry entry) {
        rows.save(entry.position(), entry.position(), entry, new Document("accreditation", entry.accreditation().value()));
    }

    @Override
    public List<HistoryEntry> page(AccreditationId accreditation, @Nullable Long after, int limit) {
        return rows.list(
                Filters.and(Filters.eq("accreditation", accreditation.value()), Filters.gt("position", after == null ? -1L : after)),
                "position", limit);
    }
}
