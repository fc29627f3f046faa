package org.lintel.transparencylog;

/** Leaves that the recursion of RFC 6962, section 2.1, comes by, beginning with all of a tree: its hash, and where it parts. */
record LeafRange(long from, long to) {

    long size() {
        return to - from;
    }

    /** Where the right part begins: the largest power of two smaller than the size, from the left. Of two leaves or more. */
    long middle() {
        return from + Long.highestOneBit(size() - 1);
    }

    LeafRange left() {
        return new LeafRange(from, middle());
    }

    LeafRange right() {
        return new LeafRange(middle(), to);
    }

    private boolean isComplete() {
        return Long.bitCount(size()) == 1;
    }

    /** Of one leaf or more. A complete range lies at a multiple of its size, for all left parts of the recursion are complete. */
    Hash hash(HashSource source) {
        if (isComplete()) {
            int height = Long.numberOfTrailingZeros(size());
            return source.complete(height, from >> height);
        }
        return Hash.ofNode(left().hash(source), right().hash(source));
    }
}
