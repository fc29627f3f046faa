package org.lintel.views.compliance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a control stood at the end of days, from when there was first something to judge.
 *
 * @param points oldest first, the last of them at the moment that was asked about
 */
public record Trend(String control, List<Point> points) {
    /** @param at the end of a day, UTC, but for the last */
    public record Point(Instant at, ControlResult result) {}

    public Trend {
        points = List.copyOf(points);
    }

    static Trend of(String control, List<Instant> moments, List<ControlResult> results) {
        return new Trend(control,
                IntStream.range(0, moments.size()).mapToObj(one -> new Point(moments.get(one), results.get(one))).toList());
    }

    /** @return the ends of at most so many days, evenly apart, and the moment itself; that alone where there is nothing to judge before */
    static List<Instant> moments(List<Sample> samples, Instant now, int most) {
        Instant first = samples.stream().map(Sample::knownAt).min(Instant::compareTo).orElse(now);
        List<Instant> moments = new ArrayList<>();
        if (first.isBefore(now)) {
            long days = ChronoUnit.DAYS.between(first, now);
            Duration apart = Duration.ofDays(days / most + 1);
            for (Instant end = first.truncatedTo(ChronoUnit.DAYS).plus(apart).minusNanos(1); end.isBefore(now); end = end.plus(apart)) {
                moments.add(end);
            }
        }
        moments.add(now);
        return moments;
    }
}
