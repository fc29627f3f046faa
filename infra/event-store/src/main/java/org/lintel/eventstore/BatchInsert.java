package org.lintel.eventstore;

import java.util.List;

import org.bson.BsonDocument;

/** The one write of the log. Tests put a failing network in its place. */
@FunctionalInterface
interface BatchInsert {

    /**
     * Inserts in order and stops at the first document that cannot be inserted.
     *
     * @throws com.mongodb.MongoException unless every document is durable on a majority
     */
    void insert(List<BsonDocument> documents);
}
