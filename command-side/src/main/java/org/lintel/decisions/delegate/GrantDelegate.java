package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.RECOMMENDED;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.dueprocess.FourEyes;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.RecommendedOutcome;
import org.lintel.language.delegate.DelegateGranted;
import org.lintel.language.delegate.DelegateId;

/** A second officer grants what another officer recommended; the organisation that the delegate attends with is accredited (inv-1, inv-2). */
public record GrantDelegate(DelegateId delegate, Actor by) implements DelegateCommand {
    private static final Refusal NOT_RECOMMENDED = new Refusal("grant-not-recommended", "A denial is recommended, not a grant.",
            "Deny the delegate, or have an officer recommend a grant.").which("delegate");

    @Override
    public Boundary[] alsoDependsOn(Delegate recommended, History known) {
        return new Boundary[]{HostAccreditation.boundary(recommended.host().accreditation())};
    }

    @Override
    public Decision decide(Delegate recommended, History history, Circumstances circumstances) {
        Recusals recusals = Recusals.from(history, recommended);
        return Decision
                .provided(DelegateLifeCycle.allows(recommended, RECOMMENDED), recusals.noneOf(by),
                        recusals.leaveTheRecommendation(recommended), FourEyes.onRecommendation(by, recommended.recommendation()),
                        grantWasRecommended(recommended), HostAccreditation.isActive(history, recommended.host().accreditation()))
                .then(() -> new DelegateGranted(delegate, recommended.host(), Declaration.NO_CONFLICT_OF_INTEREST, by));
    }

    private static Rule grantWasRecommended(Delegate delegate) {
        return Rule.that(
                () -> delegate.recommendation() != null && delegate.recommendation().outcome() == RecommendedOutcome.GRANT,
                NOT_RECOMMENDED);
    }
}
