package org.lintel.embeddedmongo;

import java.util.List;

import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;

/** The index of {@code _id}: the documents are kept in its order, so it has no entries of its own. */
final class IdIndex extends EntryIndex {

    private final MVMap<byte[], byte[]> documents;

    IdIndex(String name, MVMap<byte[], byte[]> documents, boolean ascending) {
        super(name, List.of(new IndexKey("_id", ascending)), false);
        this.documents = documents;
    }

    static DocumentKey keyOf(Document document) {
        return new DocumentKey(OrderedKey.of(document.get("_id")));
    }

    @Override
    public MVMap<byte[], byte[]> map() {
        return documents;
    }

    @Override
    public byte[] documentKey(byte[] entry, Object value) {
        return entry;
    }

    @Override
    public byte[] document(Object value) {
        return (byte[]) value;
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public @Nullable DocumentKey getPosition(Document document) {
        DocumentKey key = keyOf(document);
        return documents.containsKey(key.bytes()) ? key : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<DocumentKey> collection) {
        if (getPosition(document) != null) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
        }
    }

    @Override
    public void add(Document document, DocumentKey position, MongoCollection<DocumentKey> collection) {
        // The collection has put the document in its place.
    }

    @Override
    public @Nullable DocumentKey remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<DocumentKey> collection) {
        // The library has checked that the _id stays. What is too large must be refused before any index is changed.
        BsonBytes.of(newDocument);
    }

    @Override
    public void updateInPlace(Document oldDocument, Document newDocument, DocumentKey position, MongoCollection<DocumentKey> collection) {
        // Likewise.
    }

    @Override
    public void drop() {
        // The documents go with their collection.
    }
}
