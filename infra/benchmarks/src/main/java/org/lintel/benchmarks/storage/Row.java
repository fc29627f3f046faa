package org.lintel.benchmarks.storage;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.benchmarks.axon4.Measured;

/**
 * What was measured of one thing with one size of events and one number of threads: medians of the rounds.
 *
 * @param commits in the log that was read, or null where that is no question
 * @param least the slowest round and {@code most}: the fastest
 * @param ratioToRaw to the driver alone, in the same run; null where there is nothing to compare
 * @param ratioToFsync to one thread that writes and syncs, or null
 */
record Row(String name, @Nullable Integer commits, int bytes, int threads, double perSecond, double least, double most, double p50Millis,
        double p99Millis,
        @Nullable Double ratioToRaw, @Nullable Double ratioToFsync) {

    static Row of(String name, int bytes, int threads, List<Measured> rounds) {
        return new Row(name, null, bytes, threads, median(rounds.stream().map(Measured::perSecond).toList()),
                rounds.stream().mapToDouble(Measured::perSecond).min().orElseThrow(),
                rounds.stream().mapToDouble(Measured::perSecond).max().orElseThrow(),
                median(rounds.stream().map(Measured::p50Millis).toList()), median(rounds.stream().map(Measured::p99Millis).toList()), null,
                null);
    }

    Row among(int number) {
        return new Row(name, number, bytes, threads, perSecond, least, most, p50Millis, p99Millis, ratioToRaw, ratioToFsync);
    }

    Row besides(@Nullable Row raw, @Nullable Row fsync) {
        return new Row(name, commits, bytes, threads, perSecond, least, most, p50Millis, p99Millis,
                raw == null ? null : perSecond / raw.perSecond,
                fsync == null ? null : perSecond / fsync.perSecond);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted(Comparator.naturalOrder()).toList().get(values.size() / 2);
    }
}
