package org.lintel.views.compliance;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Which share of outcomes or decisions has a property that the guideline asks for. What has not happened yet is not judged. */
public record ShareWithProperty(String id, BigDecimal threshold, boolean enforced, String explanation,
        Property property) implements Control {
    /** @throws IllegalArgumentException when the threshold is no share */
    public ShareWithProperty {
        Control.requireShare(id, threshold);
    }

    @Override
    public List<Sample> samples(Case one, @Nullable SessionFacts session) {
        return property.samples(one);
    }
}
