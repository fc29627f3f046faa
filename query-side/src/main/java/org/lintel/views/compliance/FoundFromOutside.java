package org.lintel.views.compliance;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was found from outside the registry: by those who are answerable, by auditors, by asking participants.
 *
 * @param threshold null where it is shown without a limit
 */
public record FoundFromOutside(String id, @Nullable BigDecimal threshold, boolean enforced, String explanation,
        FindingProperty property) implements Control {
    /** @throws IllegalArgumentException when the threshold is no share */
    public FoundFromOutside {
        if (threshold != null) {
            Control.requireShare(id, threshold);
        }
    }

    @Override
    public List<Sample> samples(Case one, @Nullable SessionFacts session) {
        return List.of();
    }

    @Override
    public List<Sample> samples(Finding one) {
        return id.startsWith(one.guideline().value() + ".") ? property.samples(one) : List.of();
    }
}
