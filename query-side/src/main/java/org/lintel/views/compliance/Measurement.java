package org.lintel.views.compliance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A control measured up to a moment. The samples are replayed in the order in which they became known and were judged, so that present
 * status, since when it holds and all changes before it come from one derivation and cannot contradict each other.
 */
final class Measurement {
    private final Control control;
    private final List<StatusChange> changes = new ArrayList<>();
    private Status status = Status.NO_DATA;
    private long known;
    private long numerator;
    private long denominator;

    /** How much is added to the counts at one moment. */
    private record Step(long known, long met, long judged) {
        Step plus(Step other) {
            return new Step(known + other.known, met + other.met, judged + other.judged);
        }
    }

    private Measurement(Control control) {
        this.control = control;
    }

    static Measurement of(Control control, List<Sample> samples, Instant now) {
        Map<Instant, Step> steps = new TreeMap<>();
        for (Sample sample : samples) {
            steps.merge(sample.knownAt(), new Step(1, 0, 0), Step::plus);
            steps.merge(sample.judgedAt(), new Step(0, sample.met() ? 1 : 0, 1), Step::plus);
            if (sample.until() != null) {
                steps.merge(sample.until(), new Step(-1, sample.met() ? -1 : 0, -1), Step::plus);
            }
        }
        Measurement measurement = new Measurement(control);
        steps.forEach((at, step) -> {
            if (!at.isAfter(now)) {
                measurement.take(at, step);
            }
        });
        return measurement;
    }

    ControlResult result() {
        Double value = denominator == 0 ? null : (Double) ((double) numerator / denominator);
        Instant since = status == Status.NO_DATA ? null : changes.getLast().since();
        return new ControlResult(control.id(), status, control.enforced(), numerator, denominator, value, control.threshold(), since,
                false);
    }

    /** @return every change of status so far, oldest first */
    List<StatusChange> changes() {
        return List.copyOf(changes);
    }

    private void take(Instant at, Step step) {
        known += step.known();
        numerator += step.met();
        denominator += step.judged();
        Status now = status(control.threshold());
        if (now != status) {
            status = now;
            changes.add(new StatusChange(control.id(), now, at));
        }
    }

    private Status status(@Nullable BigDecimal threshold) {
        if (denominator == 0) {
            return known == 0 ? Status.NO_DATA : Status.NOT_YET_DUE;
        }
        // Multiplied, not divided: 19 of 20 is exactly 0.95, which no binary fraction is.
        BigDecimal least = threshold == null ? BigDecimal.ZERO : threshold.multiply(BigDecimal.valueOf(denominator));
        return BigDecimal.valueOf(numerator).compareTo(least) >= 0 ? Status.MET : Status.NOT_MET;
    }
}
