package org.lintel.readmodels;

import java.util.Set;
import java.util.function.Function;

import org.bson.Document;

/**
 * A row in memory.
 *
 * @param indexed its further fields, for indexes
 * @param isStored whether there is a document of it, of whichever position
 */
record HeldRow(Record row, long position, Document indexed, boolean isStored) {
    private static final Set<String> NOT_INDEXED = Set.of("_id", "position", "row");

    static HeldRow stored(Document found, Function<Document, Record> read) {
        Document indexed = new Document(found);
        indexed.keySet().removeAll(NOT_INDEXED);
        return new HeldRow(read.apply(found), found.getLong("position"), indexed, true);
    }

    HeldRow written() {
        return new HeldRow(row, position, indexed, true);
    }

    Document document(Object id) {
        return GuardedRows.document(id, position, row, indexed);
    }
}
