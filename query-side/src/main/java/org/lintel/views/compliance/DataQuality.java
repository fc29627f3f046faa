package org.lintel.views.compliance;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lintel.language.SessionId;

/**
 * What controls cannot see, or see late: beside each figure, so that nobody takes it for more than it is.
 *
 * @param asOf the moment of which it speaks, UTC; null where the session has not closed, and there is nothing to tell yet
 */
public record DataQuality(SessionId session, @Nullable Instant asOf, List<OfControl> controls) {
    /** Entered so much later than it happened, something is late. */
    private static final Duration LATE = Duration.ofDays(1);

    /**
     * @param measured false where no event of the registry tells anything about it
     * @param unrecorded files that the control cannot judge, because what it needs to know of them was not kept
     * @param late parties about whom something counts that was entered more than a day after it had happened
     * @param corrected what counted once and no longer does, because it ended or was set right
     * @param excluded what is not yet due and stays outside the figure
     */
    public record OfControl(String control, boolean measured, Amount unrecorded, Amount late, Amount corrected, Amount excluded) {
        /** @return all four, in this order */
        public List<Amount> amounts() {
            return List.of(unrecorded, late, corrected, excluded);
        }
    }

    /**
     * @param count null where only roughly is told
     * @param band roughly how many; null where all is told, and for fewer than five, nobody included
     */
    public record Amount(@Nullable Long count, @Nullable String band) {
        private static Amount of(long count, boolean roughly) {
            return roughly ? new Amount(null, Bands.of(count)) : new Amount(count, null);
        }
    }

    public DataQuality {
        controls = List.copyOf(controls);
    }

    static OfControl of(Control control, List<PartySample> samples, List<Case> files, Instant at, boolean roughly) {
        long unrecorded = control instanceof RatioBetweenRegions
                ? files.stream().filter(file -> file.region() == null && !file.filed().recordedAt().isAfter(at)).count()
                : 0;
        Set<String> late = new HashSet<>();
        long corrected = 0;
        long excluded = 0;
        for (PartySample one : samples) {
            Sample sample = one.sample();
            if (sample.knownAt().isAfter(at)) {
                continue;
            }
            if (sample.until() != null && !sample.until().isAfter(at)) {
                corrected++;
            } else if (sample.judgedAt().isAfter(at)) {
                excluded++;
            }
            if (sample.evidence().stream().map(Sample.Reason::event).anyMatch(event -> isLate(event, at))) {
                late.add(one.party());
            }
        }
        return new OfControl(control.id(), !(control instanceof NothingMeasurableYet), Amount.of(unrecorded, roughly),
                Amount.of(late.size(), roughly), Amount.of(corrected, roughly), Amount.of(excluded, roughly));
    }

    private static boolean isLate(CountedEvent event, Instant at) {
        return !event.recordedAt().isAfter(at) && event.occurredAt().plus(LATE).isBefore(event.recordedAt());
    }
}
