package org.lintel.readmodels;

import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;
import org.lintel.language.audit.SampleId;
import org.lintel.views.samples.SampleRow;
import org.lintel.views.samples.SampleRows;

/** The samples of decisions. */
public final class SamplesOnMongo implements SampleRows {
    private final GuardedRows<SampleRow> rows;

    public SamplesOnMongo(RowCollection collection) {
        this.rows = new GuardedRows<>(collection, SampleRow.class);
    }

    public void createIndexes() {
        rows.createIndex("session");
    }

    @Override
    public @Nullable SampleRow find(SampleId sample) {
        return rows.find(sample.value());
    }

    @Override
    public void save(SampleRow row) {
        rows.save(row.sample().value(), row.position(), row, new Document("session", row.session().value()));
    }

    @Override
    public List<SampleRow> of(SessionId session) {
        return rows.with("session", session.value());
    }
}
