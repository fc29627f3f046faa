package org.lintel.embeddedmongo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
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
    static FoundDocuments of(Iterator<Found> documents, SortOrder sort, long wanted) {
        Comparator<Placed> order = Comparator.comparing((Placed placed) -> placed.found().document(), sort.comparator())
                .thenComparingLong(Placed::place);
        PriorityQueue<Placed> last = new PriorityQueue<>(order.reversed());
        long bytes = 0;
        for (long place = 0; documents.hasNext(); place++) {
            Placed next = new Placed(documents.next(), place);
            last.add(next);
            bytes += next.found().inMemory();
            if (wanted > 0 && last.size() > wanted) {
                bytes -= last.remove().found().inMemory();
            }
            if (bytes > QueryMemory.MOST_BYTES) {
                throw QueryMemory.exceeded("The documents to sort have more than " + QueryMemory.mostMegabytes()
                        + "; make an index in this order, or ask for fewer.");
            }
        }
        List<Placed> sorted = new ArrayList<>(last);
        sorted.sort(order);
        return new Sorted(new ArrayDeque<>(sorted), bytes);
    }

    /** Lets each go that is taken. */
    private static final class Sorted implements FoundDocuments {
        private final Deque<Placed> left;
        private long bytes;

        private Sorted(Deque<Placed> left, long bytes) {
            this.left = left;
            this.bytes = bytes;
        }

        @Override
        public long heldBytes() {
            return bytes;
        }

        @Override
        public boolean hasNext() {
            return !left.isEmpty();
        }

        @Override
        public Found next() {
            Found next = left.remove().found();
            bytes -= next.inMemory();
            return next;
        }
    }
}
