package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.DENIED;
import static org.lintel.language.delegate.DelegateState.REVOKED;
import static org.lintel.language.delegate.DelegateState.SUSPENDED;

import java.util.Objects;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.ReplyPeriod;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.delegate.DelegateAppealLodged;
import org.lintel.language.delegate.DelegateId;

/** The party appeals against an act against a delegate, once and in time. The effect of the act goes on (inv-12). */
public record LodgeDelegateAppeal(DelegateId delegate, Sealed<FreeText> reasons, Actor by) implements DatedDelegateCommand {
    @Override
    public Decision decide(Delegate contesting, History history, Circumstances circumstances) {
        return Decision
                .provided(DelegateLifeCycle.allows(contesting.standing(), DENIED, SUSPENDED, REVOKED),
                        StateAllows.notYetAppealed(contesting), ReplyPeriod.toAppealIsRunning(contesting, circumstances.now()))
                .then(() -> new DelegateAppealLodged(delegate, contesting.host(),
                        Objects.requireNonNull(contesting.appeals().act()).kind(), reasons,
                        DatedDelegateCommand.dueDates(contesting, history, circumstances).appealDecision(), by));
    }
}
