package org.lintel.readmodels;

import java.util.BitSet;

/**
 * What was added, in a megabyte however much it is: of something else it may say now and then that it was added too (a Bloom filter; one in a
 * hundred with half a million).
 */
final class Sketch {
    private static final int BITS = 1 << 23;
    private static final int MARKS = 4;

    private final BitSet marked = new BitSet();

    void add(Object one) {
        for (int mark = 0; mark < MARKS; mark++) {
            marked.set(place(one, mark));
        }
    }

    /** @return false only for what was never added */
    boolean mayHold(Object one) {
        for (int mark = 0; mark < MARKS; mark++) {
            if (!marked.get(place(one, mark))) {
                return false;
            }
        }
        return true;
    }

    /** The mixing of SplitMix64, from a different start for each mark. */
    private static int place(Object one, int mark) {
        long mixed = one.hashCode() * 0x9E3779B97F4A7C15L + mark * 0xD1B54A32D192ED03L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return (int) ((mixed ^ mixed >>> 31) & BITS - 1);
    }
}
