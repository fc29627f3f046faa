package org.lintel.decisions.delegate;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.PartyPeriods;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNoticeDispatchedAgain;

/** An officer dispatches a notice about a delegate that could not be delivered anew; the period that it starts begins again. */
public record DispatchDelegateNoticeAgain(DelegateId delegate, int notice, Actor by) implements DatedDelegateCommand {
    @Override
    public Decision decide(Delegate told, History history, Circumstances circumstances) {
        if (notice < 1 || notice > told.notices().count()) {
            return new Decision.NotFound();
        }
        return Decision
                .provided(StateAllows.isUndeliverable(told, notice), Recusals.from(history, told).noneOf(by))
                .then(() -> new DelegateNoticeDispatchedAgain(delegate, told.host(), notice, PartyPeriods.startedBy(told, notice),
                        PartyPeriods.onDispatch(told, notice, DatedDelegateCommand.dueDates(told, history, circumstances)), by));
    }
}
