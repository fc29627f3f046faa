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
        if (one.outcome() == FindingOutcome.KEPT) {
            return List.of();
        }
        boolean remedied = one.isReportedAndRemedied(hours);
        Why why = remedied ? Why.REMEDIED_IN_TIME : Why.NOT_REMEDIED_IN_TIME;
        return List.of(new Sample(one.recorded().recordedAt(), one.recorded().recordedAt(), remedied,
                List.of(new Sample.Reason(one.recorded(), why))).begun(one.occurredAt()));
    }
}
