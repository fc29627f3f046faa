package org.lintel.views.compliance;

import java.util.List;

import org.lintel.language.guidelines.FindingOutcome;

/**
 * Nothing of the kind was found; who looked and found nothing counts as well, and where nobody looked there is no data (guidelines G04, G18).
 *
 * @param hours within which what one reports oneself and puts right counts as nothing; 0 where it counts all the same
 */
public record NothingFound(int hours) implements FindingProperty {
    @Override
    public List<Sample> samples(Finding one) {
        boolean nothing = one.outcome() == FindingOutcome.KEPT;
        boolean remedied = hours > 0 && one.isReportedAndRemedied(hours);
        Why why = nothing ? Why.NOTHING_FOUND : remedied ? Why.REMEDIED_IN_TIME : Why.SOMETHING_FOUND;
        return List.of(new Sample(one.recorded().recordedAt(), one.recorded().recordedAt(), nothing || remedied,
                List.of(new Sample.Reason(one.recorded(), why))).begun(one.occurredAt()));
    }
}
