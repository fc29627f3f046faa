package org.lintel.readmodels;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;

/**
 * The collection that the rows of one generation of a view are in.
 *
 * <p>
 * Rows that are <em>served</em> are read and written one by one, each write guarded by its position. Rows that are being <em>built</em>
 * are held in memory and written in bulk: that is for one thread of one process, which applies all events from the first one on to a
 * collection that is empty and that nobody else reads or writes. What it holds is lost with it, so a build that was cut off begins anew in
 * another collection.
 */
public final class RowCollection {
    private final MongoCollection<Document> collection;
    private final @Nullable HeldRows held;
    private final @Nullable RecentRows recent;

    private RowCollection(MongoCollection<Document> collection, @Nullable HeldRows held, @Nullable RecentRows recent) {
        this.collection = collection;
        this.held = held;
        this.recent = recent;
    }

    private static MongoCollection<Document> unjournalled(MongoCollection<Document> collection) {
        // Rows can be replayed: the token that says how far a view has read is written after its rows, journalled, to the same server, so no
        // token survives a crash that its rows did not survive.
        return collection.withWriteConcern(WriteConcern.W1.withJournal(false));
    }

    /** @param rowsInMemory how many of those that were written last are remembered: for where no other process can write */
    public static RowCollection servedAlone(MongoCollection<Document> collection, int rowsInMemory) {
        return new RowCollection(unjournalled(collection), null, new RecentRows(rowsInMemory));
    }

    public static RowCollection served(MongoCollection<Document> collection) {
        return new RowCollection(unjournalled(collection), null, null);
    }

    /** @param rowsInMemory how many rows are held at most; beyond that those are written that were not asked for the longest */
    public static RowCollection built(MongoCollection<Document> collection, int rowsInMemory) {
        MongoCollection<Document> written = unjournalled(collection);
        return new RowCollection(written, new HeldRows(written, rowsInMemory), null);
    }

    /** Writes what is held and was not written yet. */
    public void write() {
        if (held != null) {
            held.write();
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
    RecentRows recent() {
        return recent;
    }

    @Nullable
    HeldRows held() {
        return held;
    }
}
