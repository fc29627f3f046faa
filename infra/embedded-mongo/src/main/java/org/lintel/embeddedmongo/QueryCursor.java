package org.lintel.embeddedmongo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

import org.lintel.embeddedmongo.DocumentStream.Found;

import de.bwaldvogel.mongo.bson.Document;

/** The rest of a query's answer, fetched batch by batch. */
final class QueryCursor {

    private final Iterator<Found> found;
    private final UnaryOperator<List<Document>> projection;
    private final Runnable beforeAnswer;

    /** @param beforeAnswer runs after a batch was read and before it is shown: waits until it is on disk, if that was asked for */
    QueryCursor(Iterator<Found> found, UnaryOperator<List<Document>> projection, Runnable beforeAnswer) {
        this.found = found;
        this.projection = projection;
        this.beforeAnswer = beforeAnswer;
    }

    /** @param most how many documents, 0 for as many as fit */
    synchronized List<Document> take(int most) {
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        while ((most == 0 || batch.size() < most) && bytes < QueryMemory.BATCH_BYTES && found.hasNext()) {
            Found next = found.next();
            batch.add(next.document());
            bytes += next.bytes();
        }
        List<Document> projected = projection.apply(batch);
        beforeAnswer.run();
        return projected;
    }

    synchronized boolean isEmpty() {
        return !found.hasNext();
    }
}
