package org.lintel.views.compliance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A control that no event of the registry tells anything about yet: it is shown as having no data, so that the gap is seen.
 *
 * @param limits its numbers by name, for instance {@code hours}, told though nothing is measured by them
 */
public record NothingMeasurableYet(String id, @Nullable BigDecimal threshold, boolean enforced, String explanation,
        Map<String, Integer> limits, boolean aboutIncidents) implements Control {
    /** @throws IllegalArgumentException when there is a threshold that is no share */
    public NothingMeasurableYet {
        limits = Map.copyOf(limits);
        if (threshold != null) {
            Control.requireShare(id, threshold);
        }
    }

    @Override
    public List<Sample> samples(Case one, @Nullable SessionFacts session) {
        return List.of();
    }
}
