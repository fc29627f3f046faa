package org.lintel.benchmarks;

import java.util.Arrays;

/** How long one call took, again and again. */
public final class Latencies {
    private long[] nanos = new long[64];
    private int count;

    public void add(long nanosTaken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = nanosTaken;
    }

    /**
     * @param share from 0 to 1; 0.5 is the median
     * @return milliseconds that this share of the calls took at most
     */
    public double quantileMillis(double share) {
        if (count == 0) {
            throw new IllegalStateException("Nothing was measured.");
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * count) - 1)] / 1e6;
    }
}
