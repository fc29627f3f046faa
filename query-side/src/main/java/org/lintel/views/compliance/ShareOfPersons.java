package org.lintel.views.compliance;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Which share of what is judged of nominated persons is as the guideline asks. */
public record ShareOfPersons(String id, BigDecimal threshold, boolean enforced, String explanation, PersonProperty property)
        implements
            Control {
    /** @throws IllegalArgumentException when the threshold is no share */
    public ShareOfPersons {
        Control.requireShare(id, threshold);
    }

    @Override
    public List<Sample> samples(Case one, @Nullable SessionFacts session) {
        return List.of();
    }

    @Override
    public List<Sample> samples(PersonCase one) {
        return property.samples(one);
    }
}
