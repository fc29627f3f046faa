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
                met ? Why.GRANT_AFTER_CHOICE : Why.GRANT_WITHOUT_CHOICE);
        return List.of(new Sample(granted.recordedAt(), granted.recordedAt(), met, met && choice != null
                ? List.of(new Sample.Reason(choice, Why.CHOICE_BEFORE_GRANT), verdict)
                : List.of(verdict)));
    }
}
