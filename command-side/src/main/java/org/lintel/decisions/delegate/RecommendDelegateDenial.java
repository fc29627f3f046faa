package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.RECOMMENDED;
import static org.lintel.language.delegate.DelegateState.VETTED;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateRecommended;

/** An officer recommends to a second officer that a vetted delegate be denied, on a ground from the list (inv-1, inv-8). */
public record RecommendDelegateDenial(DelegateId delegate, Justification justification, Actor by) implements DelegateCommand {
    @Override
    public Decision decide(Delegate vetted, History history, Circumstances circumstances) {
        return Decision
                .provided(DelegateLifeCycle.allows(vetted, VETTED, RECOMMENDED), Recusals.from(history, vetted).noneOf(by),
                        justification.groundIsLawful())
                .then(() -> new DelegateRecommended(delegate, vetted.host(), RecommendedOutcome.DENY, justification.ground(),
                        justification.reasons(), justification.gist(), Declaration.NO_CONFLICT_OF_INTEREST, by));
    }
}
