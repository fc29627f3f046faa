package org.lintel.views.compliance;

import java.math.BigDecimal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a control stands at a moment.
 *
 * @param numerator how many samples are as the guideline asks
 * @param denominator how many were judged; what is not yet due stays outside
 * @param value the share, or null where nothing was judged
 * @param threshold the least share, or null where there is no limit
 * @param since from when the status has held without a break, UTC; null for {@link Status#NO_DATA}
 * @param suppressed whether the figures are withheld for the few persons behind them (inv-31)
 * @param before what the version of the catalogue that was replaced would say of the same cases; null where that judges alike, or there was none
 * @param band of what is about incidents, roughly how many there were; null for everything else, and under the least number
 */
public record ControlResult(String id, Status status, boolean enforced, @Nullable Long numerator, @Nullable Long denominator,
        @Nullable Double value, @Nullable BigDecimal threshold, @Nullable Instant since, boolean suppressed, @Nullable String band,
        @Nullable Before before) {
    /** The same control by the version before. */
    public record Before(String catalogue, Status status, @Nullable Long numerator, @Nullable Long denominator, @Nullable Double value,
            @Nullable BigDecimal threshold) {}

    ControlResult(String id, Status status, boolean enforced, long numerator, long denominator, @Nullable Double value,
            @Nullable BigDecimal threshold, @Nullable Instant since) {
        this(id, status, enforced, numerator, denominator, value, threshold, since, false, null, null);
    }

    /** @param roughly a band, or null for none */
    ControlResult withheld(@Nullable String roughly) {
        return new ControlResult(id, status, enforced, null, null, null, threshold, since, true, roughly, before);
    }

    ControlResult beside(String catalogue, ControlResult old) {
        return new ControlResult(id, status, enforced, numerator, denominator, value, threshold, since, suppressed, band,
                new Before(catalogue, old.status, old.numerator, old.denominator, old.value, old.threshold));
    }
}
