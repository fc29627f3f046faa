package org.lintel.embeddedmongo;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.lintel.embeddedmongo.DocumentStream.Found;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;

/**
 * One collection: its documents in the order of {@code _id}, and its indexes. A change of one document and of all its index entries is
 * made under the collection's own lock and inside one commit, so neither a reader nor the file ever has a part of it.
 */
final class StoredCollection extends AbstractMongoCollection<DocumentKey> {

    private static final int MOST_IN_PART = 1_000;

    private final DurableStore store;
    private final MVMap<byte[], byte[]> documents;
    private final IdIndex byId;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final LongAdder examined = new LongAdder();
    private volatile long lastChange;

    StoredCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors, DurableStore store) {
        super(database, name, options, cursors);
        this.store = store;
        this.documents = store.documents(StoredMaps.documentsOf(database.getDatabaseName(), name));
        this.byId = new IdIndex("_id_", documents, true);
    }

    MVMap<byte[], byte[]> documents() {
        return documents;
    }

    /** The number of the last change, to be waited for by readers who want to see only what is on disk. */
    long lastChange() {
        return lastChange;
    }

    /** How many documents queries have read here since the file was opened. */
    long examined() {
        return examined.sum();
    }

    void countExamined() {
        examined.increment();
    }

    Plan plan(Document filter, SortOrder sort, long wanted) {
        return reading(() -> {
            List<OrderedIndex> ordered = getIndexes().stream().filter(OrderedIndex.class::isInstance).map(OrderedIndex.class::cast)
                    .toList();
            return new QueryPlanner(byId, ordered).plan(filter, sort, wanted);
        });
    }

    DocumentStream stream(Plan plan, Document filter, int firstStretch) {
        return new DocumentStream(this, new DocumentWalk(plan, documents), document -> documentMatchesQuery(document, filter),
                firstStretch);
    }

    /**
     * @param limit how many at most, 0 for all
     * @param firstStretch how many are certainly wanted
     */
    FoundDocuments find(Document filter, SortOrder sort, int skip, int limit, int firstStretch) {
        long wanted = limit == 0 ? 0 : (long) skip + limit;
        Plan plan = lock.isWriteLockedByCurrentThread() ? planOnce(filter, sort, wanted) : plan(filter, sort, wanted);
        boolean sorted = plan.order().asWanted();
        int stretch = sorted ? (int) Math.min(Integer.MAX_VALUE, (long) skip + firstStretch) : Integer.MAX_VALUE;
        FoundDocuments found = stream(plan, filter, stretch);
        if (!sorted) {
            found = SortedDocuments.of(found, sort, wanted);
        }
        for (int i = 0; i < skip && found.hasNext(); i++) {
            found.next();
        }
        return limit == 0 ? found : new Limited(found, limit);
    }

    /** These documents with only the fields that were asked for. */
    List<Document> project(List<Document> found, @Nullable Document fields) {
        return fields == null || fields.isEmpty() || found.isEmpty()
                ? found
                : matchDocumentsFromStream(new Document(), found.stream(), 0, 0, 0, null, fields).collectDocuments();
    }

    <T> T reading(Supplier<T> work) {
        return store.shared(() -> {
            lock.readLock().lock();
            try {
                return work.get();
            } finally {
                lock.readLock().unlock();
            }
        });
    }

    private <T> T changing(Supplier<T> work) {
        return store.shared(() -> {
            lock.writeLock().lock();
            try {
                return work.get();
            } finally {
                lastChange = store.changed();
                lock.writeLock().unlock();
            }
        });
    }

    @Override
    public void addDocument(Document document) {
        changing(() -> {
            super.addDocument(document);
            return true;
        });
    }

    @Override
    public List<Document> insertDocuments(List<Document> toInsert, boolean ordered) {
        return changing(() -> super.insertDocuments(toInsert, ordered));
    }

    /** Of one document in one piece; of many in parts, as they are {@linkplain #deleteDocuments deleted}. */
    @Override
    public Document updateDocuments(Document selector, Document update, ArrayFilters arrayFilters, boolean multi, boolean upsert,
            Oplog oplog) {
        Document changed = multi && getIdField() != null ? updateAll(selector, update, arrayFilters, oplog) : null;
        return changed != null ? changed : changing(() -> super.updateDocuments(selector, update, arrayFilters, multi, upsert, oplog));
    }

    /** Returns null when there is none. */
    private @Nullable Document updateAll(Document selector, Document update, ArrayFilters arrayFilters, Oplog oplog) {
        DocumentWalk walk = new DocumentWalk(planOnce(selector, SortOrder.ANY, 0), documents);
        int[] matched = {0};
        int[] modified = {0};
        boolean more = true;
        while (more) {
            more = changing(() -> inPart(walk, document -> {
                if (documentMatchesQuery(document, selector)) {
                    Document changed = super.updateDocuments(only(document, selector), update, arrayFilters, true, false, oplog);
                    matched[0] += CommandFields.number(changed, "n", 0);
                    modified[0] += CommandFields.number(changed, "nModified", 0);
                }
                return true;
            }));
            settle();
        }
        return matched[0] == 0 ? null : new Document("n", matched[0]).append("nModified", modified[0]);
    }

    /** What it says of arrays stays in front, for the operators that need to know which element was meant. */
    private static Document only(Document document, Document selector) {
        Document id = new Document("_id", document.get("_id"));
        return selector.containsKey("_id")
                ? new Document("$and", List.of(selector, id))
                : new Document(selector).append("_id", id.get("_id"));
    }

    /** Who changes what he finds must not find it again further on in the index. */
    private Plan planOnce(Document filter, SortOrder sort, long wanted) {
        Plan once = plan(filter, sort, wanted).withoutRepeats();
        return once.isBounded() ? once : new QueryPlanner(byId, List.of()).all(sort);
    }

    @Override
    public Document findAndModify(Document query) {
        return changing(() -> super.findAndModify(query));
    }

    /** In parts, so that what is taken away need not all be in memory until it is on the disk; as in MongoDB, a crash can fall between. */
    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        DocumentWalk walk = new DocumentWalk(plan(selector, SortOrder.ANY, Math.max(0, limit)).withRepeats(), documents);
        int deleted = 0;
        boolean more = true;
        while (more) {
            int most = limit > 0 ? limit - deleted : Integer.MAX_VALUE;
            var part = new Object() {
                int deleted;
                boolean more;
            };
            changing(() -> {
                part.more = inPart(walk, document -> {
                    if (part.deleted < most && documentMatchesQuery(document, selector)) {
                        super.removeDocument(document);
                        part.deleted++;
                    }
                    return part.deleted < most;
                });
                return true;
            });
            deleted += part.deleted;
            more = part.more;
            settle();
        }
        return deleted;
    }

    private boolean isMuchChanged() {
        return store.changedBytes() > QueryMemory.CHANGED_BYTES;
    }

    /** Between two parts. Who holds a lock that others wait for with a commit kept out must not wait for one. */
    private void settle() {
        if (isMuchChanged() && !lock.isWriteLockedByCurrentThread() && !Thread.holdsLock(getDatabase())) {
            store.letCommit();
        }
    }

    /** To be called while changing: some documents of the walk; returns whether there are more that are wanted. */
    private boolean inPart(DocumentWalk walk, Predicate<Document> wantsMore) {
        boolean more = walk.resume();
        int bytesRead = 0;
        for (int read = 0; more && read < MOST_IN_PART && bytesRead < QueryMemory.STRETCH_BYTES
                && (read == 0 || !isMuchChanged()); read++) {
            byte[] bytes = walk.step();
            more = walk.hasMore();
            if (bytes != null) {
                bytesRead += bytes.length;
                countExamined();
                more &= wantsMore.test(BsonBytes.toDocument(bytes));
            }
        }
        walk.pause();
        return more;
    }

    @Override
    public void removeDocument(Document document) {
        changing(() -> {
            super.removeDocument(document);
            return true;
        });
    }

    @Override
    public void addIndex(Index<DocumentKey> index) {
        changing(() -> {
            try {
                super.addIndex(index);
            } catch (MongoServerError refused) {
                if (!getIndexes().contains(index) && getIndexes().stream().noneMatch(other -> other.getName().equals(index.getName()))) {
                    index.drop();
                }
                throw refused;
            }
            return true;
        });
    }

    @Override
    public void dropIndex(String indexName) {
        changing(() -> {
            super.dropIndex(indexName);
            return true;
        });
    }

    @Override
    public void drop() {
        changing(() -> {
            super.drop();
            store.remove(documents);
            return true;
        });
    }

    @Override
    public void renameTo(MongoDatabase newDatabase, String newName) {
        changing(() -> {
            store.rename(documents, StoredMaps.documentsOf(newDatabase.getDatabaseName(), newName));
            for (Index<DocumentKey> index : getIndexes()) {
                if (index instanceof OrderedIndex ordered) {
                    ordered.rename(StoredMaps.indexOf(newDatabase.getDatabaseName(), newName, index.getName()));
                }
            }
            super.renameTo(newDatabase, newName);
            return true;
        });
    }

    @Override
    protected QueryResult queryDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
            @Nullable Document fields) {
        Iterable<Document> found = () -> {
            Iterator<Found> stream = find(query, SortOrder.of(orderBy), skip, Math.max(0, limit), Math.max(1, limit));
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return stream.hasNext();
                }

                @Override
                public Document next() {
                    return project(List.of(stream.next().document()), fields).getFirst();
                }
            };
        };
        return new QueryResult(found);
    }

    @Override
    public int count() {
        return Math.toIntExact(documents.sizeAsLong());
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        Document filter = query == null ? new Document() : query;
        Plan plan = plan(filter, SortOrder.ANY, 0);
        long count = 0;
        if (plan.exact()) {
            count = plan.entries();
        } else {
            for (Iterator<Found> found = stream(plan, filter, Integer.MAX_VALUE); found.hasNext(); count++) {
                found.next();
            }
        }
        long afterSkip = Math.max(0, count - skip);
        return Math.toIntExact(limit > 0 ? Math.min(limit, afterSkip) : afterSkip);
    }

    @Override
    protected DocumentKey addDocumentInternal(Document document) {
        DocumentKey key = newKey(document);
        documents.put(key.bytes(), BsonBytes.of(document));
        return key;
    }

    /** Only the library's own list of indexes has no field of identity; it gets running numbers. */
    private DocumentKey newKey(Document document) {
        if (getIdField() != null) {
            return new DocumentKey(OrderedKey.of(document.get(getIdField())));
        }
        byte[] last = documents.lastKey();
        long next = last == null ? 1 : ByteBuffer.wrap(last).getLong() + 1;
        return new DocumentKey(ByteBuffer.allocate(Long.BYTES).putLong(next).array());
    }

    @Override
    protected Document getDocument(DocumentKey position) {
        byte[] bytes = documents.get(position.bytes());
        if (bytes == null) {
            throw new IllegalStateException("an index leads to a document that is not there");
        }
        return BsonBytes.toDocument(bytes);
    }

    @Override
    protected void handleUpdate(DocumentKey position, Document oldDocument, Document newDocument) {
        documents.put(position.bytes(), BsonBytes.of(newDocument));
    }

    @Override
    protected void removeDocument(DocumentKey position) {
        documents.remove(position.bytes());
    }

    /** For the making of an index, which is in one commit. */
    @Override
    protected Stream<DocumentWithPosition<DocumentKey>> streamAllDocumentsWithPosition() {
        Cursor<byte[], byte[]> cursor = documents.cursor(null);
        Iterable<byte[]> keys = () -> cursor;
        return StreamSupport.stream(keys.spliterator(), false).map(key -> {
            if (store.changedBytes() > QueryMemory.MOST_CHANGED_BYTES) {
                throw QueryMemory.exceeded("The index has more entries than fit into memory while it is made; give the process more.");
            }
            return new DocumentWithPosition<>(BsonBytes.toDocument(cursor.getValue()), new DocumentKey(key));
        });
    }

    @Override
    protected QueryResult matchDocuments(Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        // Not tracked: a counter would be one more page in every commit.
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    /** At most so many. */
    private static final class Limited implements FoundDocuments {
        private final FoundDocuments all;
        private int left;

        Limited(FoundDocuments all, int limit) {
            this.all = all;
            this.left = limit;
        }

        @Override
        public boolean hasNext() {
            return left > 0 && all.hasNext();
        }

        @Override
        public Found next() {
            left--;
            return all.next();
        }

        @Override
        public long heldBytes() {
            return left == 0 ? 0 : all.heldBytes();
        }

        @Override
        public void want(int documents, long bytes) {
            all.want(Math.min(documents, left), bytes);
        }
    }

    /** All documents that are found, for the few callers that need a list. */
    static List<Document> toList(Iterator<Found> found) {
        List<Document> list = new ArrayList<>();
        found.forEachRemaining(next -> list.add(next.document()));
        return list;
    }
}
