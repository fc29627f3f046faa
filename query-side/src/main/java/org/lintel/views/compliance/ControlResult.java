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
 * @param suppressed whether the figures are withheld for the few persons behind them; totals like these never are
 */
public record ControlResult(String id, Status status, boolean enforced, long numerator, long denominator, @Nullable Double value,
        @Nullable BigDecimal threshold, @Nullable Instant since, boolean suppressed) {}
