package org.lintel.embeddedmongo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.lintel.embeddedmongo.DocumentStream.Found;

import de.bwaldvogel.mongo.bson.Document;

/** The rest of a query's answer, fetched batch by batch. */
final class QueryCursor {

    private final FoundDocuments found;
    private final UnaryOperator<List<Document>> projection;
    private final Runnable beforeAnswer;

    /** @param beforeAnswer runs after a batch was read and before it is shown: waits until it is on disk, if that was asked for */
    QueryCursor(FoundDocuments found, UnaryOperator<List<Document>> projection, Runnable beforeAnswer) {
        this.found = found;
        this.projection = projection;
        this.beforeAnswer = beforeAnswer;
    }

    /** @param most how many documents, 0 for as many as fit */
    synchronized List<Document> take(int most) {
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        while ((most == 0 || batch.size() < most) && bytes < QueryMemory.BATCH_BYTES && hasNext(most - batch.size(), bytes)) {
            Found next = found.next();
            batch.add(next.document());
            bytes += next.bytes();
        }
        List<Document> projected = projection.apply(batch);
        beforeAnswer.run();
        return projected;
    }

    private boolean hasNext(int wanted, long bytes) {
        found.want(wanted > 0 ? wanted : Integer.MAX_VALUE, QueryMemory.BATCH_BYTES - bytes);
        return found.hasNext();
    }

    /** How much is in memory for what was not taken yet. */
    synchronized long heldBytes() {
        return found.heldBytes();
    }

    /** Reads no further than to the next document. */
    synchronized boolean isEmpty() {
        found.want(1, 1);
        return !found.hasNext();
    }
}
