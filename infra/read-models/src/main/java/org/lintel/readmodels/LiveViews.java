package org.lintel.readmodels;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;

/**
 * Which collection each view is read from. A new version or generation is built in a collection of its own, beside the live one; when it
 * has caught up, the switch is one write. Unlike rows this cannot be replayed, so it is written at majority and journalled.
 */
public final class LiveViews {
    private static final String COLLECTION = "live-views";

    private final MongoDatabase database;
    private final MongoCollection<Document> pointers;

    public LiveViews(MongoDatabase database) {
        this.database = database;
        this.pointers = database.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** @return where the view is read from, or null when it was never switched to anything */
    public @Nullable LiveView live(String view) {
        Document found = pointers.find(Filters.eq("_id", view)).first();
        return found == null ? null : RecordDocuments.row(found.get("row", Document.class), LiveView.class);
    }

    /** From now on the view is read from there; the collection before stays until it is dropped. */
    public void switchTo(LiveView next) {
        Document pointer = new Document("_id", next.view()).append("row", RecordDocuments.document(next));
        pointers.replaceOne(Filters.eq("_id", next.view()), pointer, new ReplaceOptions().upsert(true));
    }

    /**
     * Removes a collection that nothing reads any more.
     *
     * @throws IllegalArgumentException when a view is read from it
     */
    public void drop(String collection) {
        if (pointers.find(Filters.eq("row.collection", collection)).first() != null) {
            throw new IllegalArgumentException("The collection " + collection + " is live and cannot be dropped.");
        }
        database.getCollection(collection).drop();
    }
}
