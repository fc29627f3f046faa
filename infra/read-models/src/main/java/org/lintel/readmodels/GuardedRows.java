package org.lintel.readmodels;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;

/**
 * Rows of one kind in a collection: {@code {_id, position, row: {…}, …}}, where the rest are the fields that indexes need.
 *
 * <p>
 * Written with {@code w: 1} and without waiting for the journal, because rows can be replayed: the token that says how far a view has
 * read is written after its rows, journalled, to the same server, so no token survives a crash that its rows did not survive.
 */
final class GuardedRows<R extends Record> {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> collection;
    private final Class<R> type;

    GuardedRows(MongoCollection<Document> collection, Class<R> type) {
        this.collection = collection.withWriteConcern(WriteConcern.W1.withJournal(false));
        this.type = type;
    }

    /** @param keys the fields in their order, all ascending */
    void createIndex(String... keys) {
        Document index = new Document();
        for (String key : keys) {
            index.put(key, 1);
        }
        collection.createIndex(index);
    }

    @Nullable
    R find(Object id) {
        Document found = collection.find(Filters.eq("_id", id)).first();
        return found == null ? null : row(found);
    }

    /** For filters that admit few by their nature. */
    List<R> list(Bson filter) {
        return rows(collection.find(filter));
    }

    List<R> list(Bson filter, String sortKey, int limit) {
        return rows(collection.find(filter).sort(new Document(sortKey, 1)).limit(limit));
    }

    /** @return how many there are, counted up to {@code atMost} */
    int count(Bson filter, int atMost) {
        return collection.find(filter).projection(Projections.include("_id")).limit(atMost).into(new ArrayList<>()).size();
    }

    /**
     * Writes the row unless the stored one is of the same or a later position: then nothing matches, the upsert collides with the row's
     * own {@code _id}, and the write is stale.
     *
     * @param indexed further fields, for indexes
     */
    void save(Object id, long position, R row, Document indexed) {
        Document document = new Document("_id", id).append("position", position).append("row", RecordDocuments.document(row));
        document.putAll(indexed);
        try {
            collection.replaceOne(Filters.and(Filters.eq("_id", id), Filters.lt("position", position)), document, UPSERT);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    private List<R> rows(FindIterable<Document> found) {
        return found.map(this::row).into(new ArrayList<>());
    }

    private R row(Document document) {
        return RecordDocuments.row(document.get("row", Document.class), type);
    }
}
