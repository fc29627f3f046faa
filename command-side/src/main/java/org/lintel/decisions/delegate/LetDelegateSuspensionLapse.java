package org.lintel.decisions.delegate;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.EmergencySuspension;
import org.lintel.language.Actor;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateSuspensionLapsed;

/** inv-10: time has passed, and nobody confirmed an emergency suspension of a delegate; what it took is given back. */
public record LetDelegateSuspensionLapse(DelegateId delegate, Actor by) implements DelegateCommand {
    @Override
    public Decision decide(Delegate suspended, History history, Circumstances circumstances) {
        return EmergencySuspension.isOver(suspended, circumstances.now())
                ? Decision.provided().then(() -> new DelegateSuspensionLapsed(delegate, suspended.host(), by))
                : new Decision.NothingToDo();
    }
}
