package org.lintel.embeddedmongo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

import org.lintel.embeddedmongo.DocumentStream.Found;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** Sorts in memory what no index can give in order: within a limit of bytes, and holding no more than the documents that are wanted. */
final class SortedDocuments {

    private record Placed(Found found, long place) {}

    private SortedDocuments() {}

    /**
     * @param wanted how many at most, 0 for all
     * @throws MongoServerError when the documents to hold have more than {@link QueryMemory#MOST_BYTES}
     */
    static Iterator<Found> of(Iterator<Found> documents, SortOrder sort, long wanted) {
        Comparator<Placed> order = Comparator.comparing((Placed placed) -> placed.found().document(), sort.comparator())
                .thenComparingLong(Placed::place);
        PriorityQueue<Placed> last = new PriorityQueue<>(order.reversed());
        long bytes = 0;
        for (long place = 0; documents.hasNext(); place++) {
            Placed next = new Placed(documents.next(), place);
            last.add(next);
            bytes += next.found().bytes();
            if (wanted > 0 && last.size() > wanted) {
                bytes -= last.remove().found().bytes();
            }
            if (bytes > QueryMemory.MOST_BYTES) {
                throw QueryMemory.exceeded("The documents to sort have more than " + QueryMemory.mostMegabytes()
                        + "; make an index in this order, or ask for fewer.");
            }
        }
        List<Placed> sorted = new ArrayList<>(last);
        sorted.sort(order);
        return sorted.stream().map(Placed::found).iterator();
    }
}
