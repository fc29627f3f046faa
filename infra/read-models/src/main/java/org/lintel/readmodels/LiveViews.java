package org.lintel.readmodels;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

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
        return found == null ? null : pointer(found);
    }

    /** @return the same of all views that were ever switched, by their names */
    public Map<String, LiveView> all() {
        Map<String, LiveView> all = new HashMap<>();
        pointers.find().forEach(found -> all.put(found.getString("_id"), pointer(found)));
        return all;
    }

    /**
     * From now on the view is read from there; the collection before stays until it is dropped.
     *
     * @param before where it was read from as far as the caller knows, or null for nowhere
     * @return false where somebody else has switched it since, and nothing was changed
     */
    public boolean switchTo(LiveView next, @Nullable LiveView before) {
        Document pointer = new Document("_id", next.view()).append("row", RecordDocuments.document(next));
        if (before != null) {
            Bson asKnown = Filters.and(Filters.eq("_id", next.view()), Filters.eq("row.collection", before.collection()));
            return pointers.replaceOne(asKnown, pointer).getMatchedCount() == 1;
        }
        try {
            pointers.insertOne(pointer);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return false;
        }
    }

    /** @return the names of all collections in which there are, or were, rows of some version of the view */
    public Set<String> collections(String view, int latestVersion) {
        Set<String> found = new HashSet<>();
        for (String name : database.listCollectionNames()) {
            for (int version = 1; version <= latestVersion; version++) {
                if (LiveView.isOf(view, version, name)) {
                    found.add(name);
                }
            }
        }
        return found;
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

    private static LiveView pointer(Document found) {
        return RecordDocuments.row(found.get("row", Document.class), LiveView.class);
    }
}
