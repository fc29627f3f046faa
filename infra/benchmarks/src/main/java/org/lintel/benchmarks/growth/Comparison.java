package org.lintel.benchmarks.growth;

import org.lintel.benchmarks.Latencies;

/**
 * What one call costs with few and with many events, in milliseconds.
 *
 * @param ratio of the medians, many to few: the goal is set on it, for 95th percentiles of a shared machine tell of its other work
 */
record Comparison(String call, Cost few, Cost many, double ratio, double goal, boolean met) {
    /** At most this much for half and for 95 of 100 calls. */
    record Cost(double medianMillis, double p95Millis) {
        private static Cost of(Latencies latencies) {
            return new Cost(latencies.quantileMillis(0.5), latencies.quantileMillis(0.95));
        }
    }

    static Comparison of(String call, Latencies few, Latencies many, double goal) {
        Cost costOfFew = Cost.of(few);
        Cost costOfMany = Cost.of(many);
        double ratio = costOfMany.medianMillis / costOfFew.medianMillis;
        return new Comparison(call, costOfFew, costOfMany, ratio, goal, ratio <= goal);
    }
}
