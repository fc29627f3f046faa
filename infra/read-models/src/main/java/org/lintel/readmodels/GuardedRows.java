package org.lintel.readmodels;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;

/** Rows of one kind in a collection: {@code {_id, position, row: {…}, …}}, where the rest are the fields that indexes need. */
final class GuardedRows<R extends Record> {
    private final RowCollection rows;
    private final Class<R> type;

    GuardedRows(RowCollection rows, Class<R> type) {
        this.rows = rows;
        this.type = type;
    }

    /** @param keys the fields in their order, all ascending */
    void createIndex(String... keys) {
        Document index = new Document();
        for (String key : keys) {
            index.put(key, 1);
        }
        rows.stored().createIndex(index);
    }

    @Nullable
    R find(Object id) {
        HeldRows held = rows.held();
        if (held != null) {
            return type.cast(held.find(id, this::row));
        }
        Document found = rows.stored().find(Filters.eq("_id", id)).first();
        return found == null ? null : row(found);
    }

    /** For filters that admit few by their nature. */
    List<R> list(Bson filter) {
        return rows(rows.written().find(filter));
    }

    List<R> list(Bson filter, String sortKey, int limit) {
        return rows(rows.written().find(filter).sort(new Document(sortKey, 1)).limit(limit));
    }

    /**
     * The same as a list by that filter, and quick where rows are held: for what projections ask with each event.
     *
     * @param field indexed, and no list
     */
    List<R> with(String field, Object value) {
        HeldRows held = rows.held();
        return held == null
                ? list(Filters.eq(field, value))
                : held.with(field, value, this::row).stream().map(row -> type.cast(row.row())).toList();
    }

    /** @return how many there are, counted by the server */
    int count(Bson filter) {
        return Math.toIntExact(rows.written().countDocuments(filter));
    }

    /** @return how many there are, counted up to {@code atMost} */
    int count(Bson filter, int atMost) {
        return rows.written().find(filter).projection(Projections.include("_id")).limit(atMost).into(new ArrayList<>()).size();
    }

    /**
     * Keeps the row, to be written, unless the one that is known is of the same or a later position.
     *
     * @param indexed further fields, for indexes
     * @throws IllegalStateException where the rows are only read
     */
    void save(Object id, long position, R row, Document indexed) {
        HeldRows held = rows.held();
        if (held == null) {
            throw new IllegalStateException("These rows are only read.");
        }
        held.save(id, position, row, indexed, this::row);
    }

    static Document document(Object id, long position, Record row, Document indexed) {
        Document document = new Document("_id", id).append("position", position).append("row", RecordDocuments.document(row));
        document.putAll(indexed);
        return document;
    }

    private List<R> rows(FindIterable<Document> found) {
        return found.map(this::row).into(new ArrayList<>());
    }

    private R row(Document document) {
        return RecordDocuments.row(document.get("row", Document.class), type);
    }
}
