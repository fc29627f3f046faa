package org.lintel.embeddedmongo;

import java.util.List;
import java.util.stream.Collectors;

import de.bwaldvogel.mongo.backend.Index;

/**
 * How a query finds its documents.
 *
 * @param ranges where to look
 * @param order in which order the documents come
 * @param repeats whether one document can be found twice
 * @param exact whether every document that is found satisfies the filter, and is found once
 * @param entries how many entries lie in the ranges
 */
record Plan(List<EntryRange> ranges, Order order, Repeats repeats, boolean exact, long entries) {

    /**
     * @param asWanted whether it is the order of the query
     * @param reverse whether each range is walked from its end
     * @param merge how several ranges come together
     */
    record Order(boolean asWanted, boolean reverse, Merge merge) {

        static final Order NONE = new Order(false, false, Merge.ONE_AFTER_THE_OTHER);
        static final Order ANY = new Order(true, false, Merge.ONE_AFTER_THE_OTHER);
    }

    enum Merge {
        ONE_AFTER_THE_OTHER,
        /** By the key of the document. */
        BY_ID,
        /** By what follows {@link EntryRange#orderFrom}. */
        BY_SUFFIX
    }

    enum Repeats {
        NEVER,
        /** Twice or more in a row. */
        IN_A_ROW,
        ANYWHERE
    }

    /** What the query costs when it wants this many documents at most; 0 for all. */
    long cost(long wanted) {
        long examined = exact && order.asWanted() && wanted > 0 ? Math.min(entries, wanted) : entries;
        return ranges.size() + examined * (readsDocumentsOnly() ? 1 : 2) + (order.asWanted() ? 0 : 2 * examined + 1);
    }

    /** Whether a query can go this way, however many documents there are: what it must remember on it is bounded. */
    boolean isBounded() {
        boolean remembersFew = repeats != Repeats.ANYWHERE || entries <= QueryMemory.MOST_KEYS;
        return remembersFew && (order.merge() == Merge.ONE_AFTER_THE_OTHER || ranges.size() <= QueryMemory.MOST_RANGES_SIDE_BY_SIDE);
    }

    /** The same way, for one who needs not remember what was found because he takes it away. */
    Plan withRepeats() {
        return new Plan(ranges, order, Repeats.NEVER, exact, entries);
    }

    /** The same way, but no document is found twice even when it moves within an index meanwhile. */
    Plan withoutRepeats() {
        return readsDocumentsOnly() ? this : new Plan(ranges, order, Repeats.ANYWHERE, exact, entries);
    }

    private boolean readsDocumentsOnly() {
        return ranges.stream().allMatch(range -> range.entries() instanceof IdIndex);
    }

    /** The names of the indexes, for {@code explain}. */
    String describe() {
        return ranges.stream().map(range -> ((Index<?>) range.entries()).getName()).distinct().collect(Collectors.joining(", "));
    }
}
