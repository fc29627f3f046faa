package org.lintel.views.compliance;

import java.util.List;

import org.lintel.language.guidelines.FindingOutcome;

/**
 * What was found was reported by those answerable themselves in time, and put right (guideline G04).
 *
 * @param hours from when they learnt of it to when they reported it
 */
public record RemediedInTime(int hours) implements FindingProperty {
    @Override
    public List<Sample> samples(Finding one) {
        return one.outcome() == FindingOutcome.KEPT
                ? List.of()
                : one.untilRemedied(hours, Why.NOT_REMEDIED_IN_TIME);
    }
}
