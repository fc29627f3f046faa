package org.lintel.views.compliance;

/**
 * How many samples are known, how many of them are as the guideline asks, and how many were judged.
 *
 * @param known judged or not yet
 */
record Counts(long known, long met, long judged) {
    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(known + other.known, met + other.met, judged + other.judged);
    }

    /** By the share that is as the guideline asks, exactly; both were judged. */
    static int compareShares(Counts one, Counts other) {
        return Long.compare(one.met * other.judged, other.met * one.judged);
    }
}
