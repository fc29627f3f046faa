package org.lintel.decisions.delegate;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.language.Tags;

/** A command on what is kept of a nominated person: it depends on the session's dates, and on how far the erasing on request has come. */
interface ErasableDelegateCommand extends DelegateCommand {
    @Override
    default Boundary[] alsoDependsOn(Delegate delegate, History known) {
        return new Boundary[]{Boundary.of(Tags.erasure(delegate())), DueDates.boundary(delegate.host().session())};
    }
}
