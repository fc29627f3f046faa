package org.lintel.decisions.delegate;

import java.util.List;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.PartyPeriods;
import org.lintel.language.Actor;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNoticeOpened;

/** The party opens a notice about a delegate; a period to reply that the notice starts begins now. Opened again, nothing happens. */
public record OpenDelegateNotice(DelegateId delegate, int notice, Actor by) implements DatedDelegateCommand {
    @Override
    public Decision decide(Delegate told, History history, Circumstances circumstances) {
        if (notice < 1 || notice > told.notices().count()) {
            return new Decision.NotFound();
        }
        if (told.notices().opened().contains(notice)) {
            return new Decision.NothingToDo();
        }
        return new Decision.Accepted(List.of(new DelegateNoticeOpened(delegate, told.host(), notice,
                PartyPeriods.onOpening(told, notice, DatedDelegateCommand.dueDates(told, history, circumstances)), by)));
    }
}
