package org.lintel.views.compliance;

import java.util.List;

/** Everybody who took part in a decision declared to have no conflict of interest (guideline G18). */
public record EveryDeciderDeclared() implements ProcessProperty {
    @Override
    public List<Sample> samples(DueProcess process) {
        return process.decisions().stream().map(EveryDeciderDeclared::sample).toList();
    }

    private static Sample sample(DecisionTaken decision) {
        CountedEvent decided = decision.decided().event();
        Sample.Reason verdict = new Sample.Reason(decided,
                decision.everyDeciderDeclared() ? Why.ALL_DECIDERS_DECLARED : Why.NOT_ALL_DECIDERS_DECLARED);
        DeclaredStep prepared = decision.prepared();
        return new Sample(decided.recordedAt(), decided.recordedAt(), decision.everyDeciderDeclared(), prepared == null
                ? List.of(verdict)
                : List.of(new Sample.Reason(prepared.event(), Why.DECISION_PREPARED), verdict));
    }
}
