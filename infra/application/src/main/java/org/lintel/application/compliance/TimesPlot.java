package org.lintel.application.compliance;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.views.compliance.Distribution;

/**
 * A distribution of times as a drawing: a bar for each bin, the limit between them. Coordinates are those of an SVG, of this width and height.
 *
 * @param limit where the limit lies
 */
record TimesPlot(int width, int height, int baseline, int limit, List<Bar> bars) {
    private static final int BAR = 56;
    private static final int GAP = 14;
    private static final int HIGH = 120;
    private static final int ABOVE = 24;
    private static final int BELOW = 24;

    /**
     * @param upTo working days, or null for those without an outcome
     * @param count null where it is withheld: then there is no bar
     * @param late whether it lies beyond the limit
     */
    record Bar(int left, int top, int width, int height, @Nullable Integer upTo, @Nullable Long count, boolean late) {
        /** @return the middle, for its words */
        public int middle() {
            return left + width / 2;
        }
    }

    TimesPlot {
        bars = List.copyOf(bars);
    }

    static TimesPlot of(Distribution distribution) {
        long most = Math.max(1, distribution.bins().stream().map(Distribution.Bin::count).mapToLong(count -> count == null ? 0 : count)
                .max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        int left = GAP;
        int limit = 0;
        for (Distribution.Bin bin : distribution.bins()) {
            Integer upTo = bin.upTo();
            int high = bin.count() == null ? 0 : (int) (HIGH * bin.count() / most);
            bars.add(new Bar(left, ABOVE + HIGH - high, BAR, high, upTo, bin.count(), upTo == null || upTo > distribution.limit()));
            left += BAR + GAP;
            if (upTo != null && upTo == distribution.limit()) {
                limit = left - GAP / 2;
            }
        }
        return new TimesPlot(left, ABOVE + HIGH + BELOW, ABOVE + HIGH, limit, bars);
    }
}
