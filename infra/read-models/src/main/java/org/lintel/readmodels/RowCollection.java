package org.lintel.readmodels;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import com.mongodb.client.MongoCollection;

/**
 * The collection that the rows of one generation of a view are in.
 *
 * <p>
 * Rows that are <em>served</em> are only read. Rows that are <em>fed</em> or <em>built</em> are held in memory and written in bulk, by
 * {@link #write()}: whoever feeds writes after each batch of events, before saying how far the view has come. A feeder's writes are guarded by
 * their positions: where another process has taken over, or events are applied again, later rows stay. Building is for one thread of one
 * process, which applies all events from the first one on to a collection that is empty and that nobody else reads or writes. What is held is
 * lost with the process; a build that was cut off begins anew in another collection. Rows are written with the write concern that the collection comes with.
 */
public final class RowCollection {
    private final MongoCollection<Document> collection;
    private final @Nullable HeldRows held;

    private RowCollection(MongoCollection<Document> collection, @Nullable HeldRows held) {
        this.collection = collection;
        this.held = held;
    }

    public static RowCollection served(MongoCollection<Document> collection) {
        return new RowCollection(collection, null);
    }

    /** @param rowsInMemory how many rows are held at most; beyond that those are written that were not asked for the longest */
    public static RowCollection fed(MongoCollection<Document> collection, int rowsInMemory) {
        return new RowCollection(collection, HeldRows.guarded(collection, rowsInMemory));
    }

    /** @param rowsInMemory how many rows are held at most; beyond that those are written that were not asked for the longest */
    public static RowCollection built(MongoCollection<Document> collection, int rowsInMemory) {
        return new RowCollection(collection, HeldRows.ofEmpty(collection, rowsInMemory));
    }

    /** Writes what is held and was not written yet. */
    public void write() {
        if (held != null) {
            held.write();
        }
    }

    /** Drops what is held, written or not: another process may have written since, or a write has failed. */
    public void forget() {
        if (held != null) {
            held.forget();
        }
    }

    /** @return the documents as the server has them, what is held having been written */
    MongoCollection<Document> written() {
        write();
        return collection;
    }

    MongoCollection<Document> stored() {
        return collection;
    }

    @Nullable
    HeldRows held() {
        return held;
    }
}
