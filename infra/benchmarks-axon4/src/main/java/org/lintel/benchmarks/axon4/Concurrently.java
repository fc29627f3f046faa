package org.lintel.benchmarks.axon4;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets threads do the same thing again and again for a while, each waiting for one to end before it begins the next. */
public final class Concurrently {

    private static final long WARM_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private Concurrently() {}

    /**
     * @param seconds that are measured, after half a second that is not
     * @param worth how many things one step does
     * @param steps makes what the thread of this number does
     * @throws NothingDone where not one step ended within them
     */
    public static Measured measure(int threads, double seconds, int worth, IntFunction<Runnable> steps) throws InterruptedException {
        long start = System.nanoTime() + WARM_UP_NANOS;
        long measured = (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        List<Callable<long[]>> work = IntStream.range(0, threads).mapToObj(steps)
                .map(step -> (Callable<long[]>) () -> times(step, start, start + measured)).toList();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            return summed(pool.invokeAll(work), measured, worth);
        }
    }

    private static long[] times(Runnable step, long start, long end) {
        long[] times = new long[1_024];
        int count = 0;
        for (long begun = System.nanoTime(); begun < end;) {
            step.run();
            long done = System.nanoTime();
            if (begun >= start) {
                times = count == times.length ? Arrays.copyOf(times, 2 * count) : times;
                times[count++] = done - begun;
            }
            begun = done;
        }
        return Arrays.copyOf(times, count);
    }

    private static Measured summed(List<Future<long[]>> threads, long measuredNanos, int worth) throws InterruptedException {
        List<long[]> all = new ArrayList<>();
        for (Future<long[]> thread : threads) {
            try {
                all.add(thread.get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException("What was measured failed.", failed.getCause());
            }
        }
        long[] sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        if (sorted.length == 0) {
            throw new NothingDone();
        }
        return new Measured(sorted.length * (double) worth * TimeUnit.SECONDS.toNanos(1) / measuredNanos, millis(sorted, 0.5),
                millis(sorted, 0.99));
    }

    private static double millis(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
    }
}
