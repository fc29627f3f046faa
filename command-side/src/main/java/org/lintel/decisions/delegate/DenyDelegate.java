package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.RECOMMENDED;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.FourEyes;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.delegate.DelegateDenied;
import org.lintel.language.delegate.DelegateId;

/** A second officer denies a delegate, whatever another officer recommended; both stay in the history (inv-1, inv-8, inv-9). */
public record DenyDelegate(DelegateId delegate, Justification justification, Actor by) implements DelegateCommand {
    @Override
    public Boundary[] alsoDependsOn(Delegate recommended, History known) {
        return new Boundary[]{DueDates.boundary(recommended.host().session())};
    }

    @Override
    public Decision decide(Delegate recommended, History history, Circumstances circumstances) {
        Recusals recusals = Recusals.from(history, recommended);
        return Decision
                .provided(DelegateLifeCycle.allows(recommended, RECOMMENDED), recusals.noneOf(by),
                        recusals.leaveTheRecommendation(recommended), FourEyes.onRecommendation(by, recommended.recommendation()),
                        justification.groundIsLawful())
                .then(() -> new DelegateDenied(delegate, recommended.host(),
                        justification.act(DueDates.in(recommended.host().session(), history, circumstances)),
                        Declaration.NO_CONFLICT_OF_INTEREST, by));
    }
}
