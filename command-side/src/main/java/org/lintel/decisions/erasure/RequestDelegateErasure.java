package org.lintel.decisions.erasure;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.delegate.Delegate;
import org.lintel.language.Actor;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.erasure.DelegateErasureRequested;

/** An administrator asks that what is kept of a nominated person be erased. Refused while the delegate takes part or can appeal. */
public record RequestDelegateErasure(DelegateId delegate, Actor by) implements DelegateErasureCommand {
    @Override
    public Decision decide(Delegate known, History history, Circumstances circumstances) {
        Progress progress = Progress.of(history, this);
        return progress.requestedBy() != null || progress.done()
                ? new Decision.NothingToDo()
                : Decision.provided(DelegateErasureCommand.isOver(known, history, circumstances))
                        .then(() -> new DelegateErasureRequested(delegate, known.host().session(), by));
    }
}
