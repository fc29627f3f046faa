package org.lintel.readmodels;

import java.time.Instant;
import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lintel.views.erasures.ErasureRow;
import org.lintel.views.erasures.ErasureRows;

import com.mongodb.client.model.Filters;

/** The rows of the view of erasures. A row carries its place in each list that it is in as one sortable text, so that each list is one index range. */
public final class ErasuresOnMongo implements ErasureRows {
    private static final String AWAITING = "awaiting";
    private static final String ERASED = "erased";
    private static final String DUE = "due";

    private final GuardedRows<ErasureRow> rows;

    public ErasuresOnMongo(RowCollection collection) {
        this.rows = new GuardedRows<>(collection, ErasureRow.class);
    }

    public void createIndexes() {
        List.of(AWAITING, ERASED, DUE).forEach(rows::createIndex);
    }

    @Override
    public @Nullable ErasureRow find(String subject) {
        return rows.find(subject);
    }

    @Override
    public void save(ErasureRow row) {
        Document places = new Document();
        Instant awaiting = row.awaitingSince();
        if (awaiting != null) {
            places.append(AWAITING, Places.of(awaiting, row.subject(), ""));
        }
        if (row.erased() != null) {
            places.append(ERASED, Places.latestFirst(row.erased().at(), row.subject()));
        }
        Instant due = row.due();
        if (due != null) {
            places.append(DUE, Places.of(due, row.subject(), ""));
        }
        rows.save(row.subject(), row.position(), row, places);
    }

    @Override
    public List<ErasureRow> awaiting(int limit) {
        return rows.list(Filters.gte(AWAITING, ""), AWAITING, limit);
    }

    @Override
    public List<ErasureRow> erased(int limit) {
        return rows.list(Filters.gte(ERASED, ""), ERASED, limit);
    }

    @Override
    public List<ErasureRow> due(int limit) {
        return rows.list(Filters.gte(DUE, ""), DUE, limit);
    }
}
