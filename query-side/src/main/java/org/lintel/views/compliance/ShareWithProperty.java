package org.lintel.views.compliance;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which share of outcomes, decisions or appeals has a property that the guideline speaks of. What has not happened yet is not judged.
 *
 * @param threshold null where the share is shown without a limit
 */
public record ShareWithProperty(String id, @Nullable BigDecimal threshold, boolean enforced, String explanation,
        Property property) implements Control {
    /** @throws IllegalArgumentException when the threshold is no share */
    public ShareWithProperty {
        if (threshold != null) {
            Control.requireShare(id, threshold);
        }
    }

    @Override
    public List<Sample> samples(Case one, @Nullable SessionFacts session) {
        return property.samples(one);
    }

    @Override
    public List<Sample> samples(PersonCase one) {
        return property.samples(one);
    }

    @Override
    public List<Sample> samples(DisclosureCase one) {
        return property.samples(one);
    }
}
