package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.SUSPENDED;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateReinstated;

/** A second officer ends a delegate's own suspension, whose ground is cured; whatever their host lost stays lost until that is over (inv-14). */
public record ReinstateDelegate(DelegateId delegate, Sealed<FreeText> reasons, Actor by) implements DelegateCommand {
    @Override
    public Decision decide(Delegate suspended, History history, Circumstances circumstances) {
        return Decision
                .provided(DelegateLifeCycle.allows(suspended.standing(), SUSPENDED), Recusals.from(history, suspended).noneOf(by))
                .then(() -> new DelegateReinstated(delegate, suspended.host(), reasons, Declaration.NO_CONFLICT_OF_INTEREST, by));
    }
}
