package org.lintel.decisions.delegate;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;

/** A command on a nominated person that begins or counts time: it depends on the session's dates and calendar too. */
interface DatedDelegateCommand extends DelegateCommand {
    @Override
    default Boundary[] alsoDependsOn(Delegate delegate, History known) {
        return new Boundary[]{DueDates.boundary(delegate.host().session())};
    }

    static DueDates dueDates(Delegate delegate, History history, Circumstances circumstances) {
        return DueDates.in(delegate.host().session(), history, circumstances);
    }
}
