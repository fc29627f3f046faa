package org.lintel.views.compliance;

import java.util.List;

/** The person had chosen themselves how visible they are before they were granted (guideline G03); whatever they chose. */
public record OwnChoiceBeforeGrant() implements PersonProperty {
    @Override
    public List<Sample> samples(PersonCase one) {
        CountedEvent granted = one.granted();
        CountedEvent choice = one.ownChoice();
        if (granted == null) {
            return List.of();
        }
        boolean met = choice != null && choice.position() < granted.position();
        Sample.Reason verdict = new Sample.Reason(granted,
                met ? "A grant of somebody who had chosen themselves." : "A grant of somebody who had not chosen themselves by then.");
        return List.of(new Sample(granted.recordedAt(), granted.recordedAt(), met, met && choice != null
                ? List.of(new Sample.Reason(choice, "The person's own choice came before the grant."), verdict)
                : List.of(verdict)));
    }
}
