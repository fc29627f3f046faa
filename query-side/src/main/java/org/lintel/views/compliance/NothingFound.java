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
        return one.outcome() == FindingOutcome.KEPT
                ? List.of(one.sample(one.recorded(), true, Why.NOTHING_FOUND, null))
                : hours > 0
                        ? one.untilRemedied(hours, Why.SOMETHING_FOUND)
                        : List.of(one.sample(one.recorded(), false, Why.SOMETHING_FOUND, null));
    }
}
