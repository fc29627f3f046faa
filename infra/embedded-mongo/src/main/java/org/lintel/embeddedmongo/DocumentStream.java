package org.lintel.embeddedmongo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

import de.bwaldvogel.mongo.bson.Document;

/**
 * The documents that match a filter, read in stretches: within a stretch they are of one moment, between two the locks are free for
 * others. However many there are, only one stretch is in memory.
 */
final class DocumentStream implements FoundDocuments {

    /** @param bytes the size of the document, for limits in bytes */
    record Found(Document document, int bytes) {

        long inMemory() {
            return (long) bytes + QueryMemory.BYTES_OF_A_DOCUMENT;
        }
    }

    private static final int MOST_FOUND = 256;
    private static final int MOST_EXAMINED = 1_000;

    private final StoredCollection collection;
    private final DocumentWalk walk;
    private final Predicate<Document> filter;
    private final Deque<Found> stretch = new ArrayDeque<>();
    private int stretchSize;
    private int wanted = Integer.MAX_VALUE;
    private long wantedBytes = Long.MAX_VALUE;
    private long stretchBytes;
    private long examined;
    private boolean atEnd;

    /** @param firstStretch how many documents are certainly wanted */
    DocumentStream(StoredCollection collection, DocumentWalk walk, Predicate<Document> filter, int firstStretch) {
        this.collection = collection;
        this.walk = walk;
        this.filter = filter;
        this.stretchSize = Math.clamp(firstStretch, 1, MOST_FOUND);
    }

    /** How many documents were read and matched so far. */
    long examined() {
        return examined;
    }

    @Override
    public void want(int documents, long bytes) {
        wanted = Math.max(1, documents);
        wantedBytes = bytes;
    }

    @Override
    public boolean hasNext() {
        while (stretch.isEmpty() && !atEnd) {
            collection.reading(this::readStretch);
        }
        return !stretch.isEmpty();
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Found next = stretch.remove();
        stretchBytes -= next.inMemory();
        return next;
    }

    @Override
    public long heldBytes() {
        return stretchBytes + walk.heldBytes();
    }

    private boolean readStretch() {
        boolean more = walk.resume();
        int bytesRead = 0;
        int most = Math.min(stretchSize, wanted);
        for (int read = 0; more && stretch.size() < most && (stretch.isEmpty() || stretchBytes < wantedBytes) && read < MOST_EXAMINED
                && bytesRead < QueryMemory.STRETCH_BYTES; read++) {
            byte[] bytes = walk.step();
            if (bytes != null) {
                bytesRead += bytes.length;
                match(bytes);
            }
            more = walk.hasMore();
        }
        walk.pause();
        stretchSize = most < stretchSize ? stretchSize : Math.min(MOST_FOUND, 4 * stretchSize);
        atEnd = !more;
        return more;
    }

    private void match(byte[] bytes) {
        examined++;
        collection.countExamined();
        Document document = BsonBytes.toDocument(bytes);
        if (filter.test(document)) {
            Found found = new Found(document, bytes.length);
            stretch.add(found);
            stretchBytes += found.inMemory();
        }
    }
}
