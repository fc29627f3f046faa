package org.lintel.views.compliance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.lintel.language.Region;

/**
 * A control measured up to a moment. The samples are replayed in the order in which they became known and were judged, so that present
 * status, since when it holds and all changes before it come from one derivation and cannot contradict each other.
 */
final class Measurement {
    private final Control control;
    private final List<StatusChange> changes = new ArrayList<>();
    private final Map<Region, Counts> groups = new EnumMap<>(Region.class);
    private Status status = Status.NO_DATA;
    private Counts all = Counts.NONE;

    /** What is added to the counts at one moment: to all, and to a group where the sample is of one. */
    private record Step(@Nullable Region group, Counts more) {}

    private Measurement(Control control) {
        this.control = control;
    }

    static Measurement of(Control control, List<Sample> samples, Instant now) {
        Measurement measurement = new Measurement(control);
        steps(samples).forEach((at, together) -> {
            if (!at.isAfter(now)) {
                measurement.take(at, together);
            }
        });
        return measurement;
    }

    /**
     * @param moments in their order
     * @return how the control stands at each of them
     */
    static List<ControlResult> along(Control control, List<Sample> samples, List<Instant> moments) {
        Measurement measurement = new Measurement(control);
        Iterator<Map.Entry<Instant, List<Step>>> steps = steps(samples).entrySet().iterator();
        Map.@Nullable Entry<Instant, List<Step>> next = steps.hasNext() ? steps.next() : null;
        List<ControlResult> results = new ArrayList<>();
        for (Instant moment : moments) {
            while (next != null && !next.getKey().isAfter(moment)) {
                measurement.take(next.getKey(), next.getValue());
                next = steps.hasNext() ? steps.next() : null;
            }
            results.add(measurement.result());
        }
        return results;
    }

    private static NavigableMap<Instant, List<Step>> steps(List<Sample> samples) {
        NavigableMap<Instant, List<Step>> steps = new TreeMap<>();
        for (Sample sample : samples) {
            Counts judged = sample.isEverJudged() ? new Counts(0, sample.met() ? 1 : 0, 1) : Counts.NONE;
            add(steps, sample.knownAt(), sample, new Counts(1, 0, 0));
            add(steps, sample.judgedAt(), sample, judged);
            if (sample.until() != null) {
                add(steps, sample.until(), sample, new Counts(-1, -judged.met(), -judged.judged()));
            }
        }
        return steps;
    }

    private static void add(Map<Instant, List<Step>> steps, Instant at, Sample sample, Counts more) {
        steps.computeIfAbsent(at, _ -> new ArrayList<>()).add(new Step(sample.group(), more));
    }

    ControlResult result() {
        Instant since = status == Status.NO_DATA ? null : changes.getLast().since();
        if (control instanceof RatioBetweenRegions ratio) {
            RatioBetweenRegions.Figure figure = ratio.figure(groups);
            return figure == null
                    ? result(0, 0, null, since)
                    : result(figure.numerator(), figure.denominator(), figure.ratio(), since);
        }
        return result(all.met(), all.judged(), all.judged() == 0 ? null : (Double) ((double) all.met() / all.judged()), since);
    }

    private ControlResult result(long numerator, long denominator, @Nullable Double value, @Nullable Instant since) {
        return new ControlResult(control.id(), status, control.enforced(), numerator, denominator, value, control.threshold(), since);
    }

    /** @return every change of status so far, oldest first */
    List<StatusChange> changes() {
        return List.copyOf(changes);
    }

    /** @return what is counted at the moment, by group */
    Map<Region, Counts> groups() {
        return Map.copyOf(groups);
    }

    /** @return how many were judged by the moment */
    long judged() {
        return all.judged();
    }

    private void take(Instant at, List<Step> together) {
        for (Step step : together) {
            all = all.plus(step.more);
            if (step.group != null) {
                groups.merge(step.group, step.more, Counts::plus);
            }
        }
        Status now = status(control.threshold());
        if (now != status) {
            status = now;
            changes.add(new StatusChange(control.id(), now, at));
        }
    }

    private Status status(@Nullable BigDecimal threshold) {
        if (all.judged() == 0) {
            return all.known() == 0 ? Status.NO_DATA : Status.NOT_YET_DUE;
        }
        if (control instanceof RatioBetweenRegions ratio) {
            RatioBetweenRegions.Figure figure = ratio.figure(groups);
            return figure == null ? Status.NO_DATA : figure.met() ? Status.MET : Status.NOT_MET;
        }
        // Multiplied, not divided: 19 of 20 is exactly 0.95, which no binary fraction is.
        BigDecimal least = threshold == null ? BigDecimal.ZERO : threshold.multiply(BigDecimal.valueOf(all.judged()));
        return BigDecimal.valueOf(all.met()).compareTo(least) >= 0 ? Status.MET : Status.NOT_MET;
    }
}
