package org.lintel.benchmarks.comparison;

import org.lintel.benchmarks.Latencies;

/**
 * What a call costs the one and the other, in milliseconds.
 *
 * @param ratio of the medians, the other's to the one's: the goal is set on it, for 95th percentiles of a shared machine tell of its other work
 */
public record Comparison(String call, Cost one, Cost other, double ratio, double goal, boolean met) {
    /** At most this much for half and for 95 of 100 calls. */
    public record Cost(double medianMillis, double p95Millis) {
        private static Cost of(Latencies latencies) {
            return new Cost(latencies.quantileMillis(0.5), latencies.quantileMillis(0.95));
        }
    }

    public static Comparison of(String call, Latencies one, Latencies other, double goal) {
        Cost costOfOne = Cost.of(one);
        Cost costOfOther = Cost.of(other);
        double ratio = costOfOther.medianMillis / costOfOne.medianMillis;
        return new Comparison(call, costOfOne, costOfOther, ratio, goal, ratio <= goal);
    }
}
