package org.lintel.decisions.delegate;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.PartyPeriods;
import org.lintel.language.Actor;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNoticeUndeliverable;

/**
 * A notice about a delegate could not be announced to the party, or its letter came back: the period that it starts stands still until it is dispatched
 * anew. Refused where the place that was kept for an appeal is free already: whoever has it now is not to lose it.
 */
public record RecordDelegateNoticeUndeliverable(DelegateId delegate, int notice, Actor by) implements DelegateCommand {
    @Override
    public Decision decide(Delegate told, History history, Circumstances circumstances) {
        if (notice < 1 || notice > told.notices().count()) {
            return new Decision.NotFound();
        }
        return told.notices().opened().contains(notice) || told.notices().undeliverable().contains(notice)
                ? new Decision.NothingToDo()
                : Decision
                        .provided(Recusals.from(history, told).noneOf(by), DelegateLifeCycle.placeIsKept(told, circumstances.now()))
                        .then(() -> new DelegateNoticeUndeliverable(delegate, told.host(), notice,
                                PartyPeriods.startedBy(told, notice), by));
    }
}
