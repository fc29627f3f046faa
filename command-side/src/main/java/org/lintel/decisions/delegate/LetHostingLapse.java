package org.lintel.decisions.delegate;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateLapsed;

/** inv-13: time has passed, and no other organisation hosts the guest of one that is out of force; the place is free. */
public record LetHostingLapse(DelegateId delegate, Actor by) implements DelegateCommand {
    @Override
    public Decision decide(Delegate guest, History history, Circumstances circumstances) {
        Delegate.HostLoss loss = guest.loss();
        return loss != null && loss.rehostBy() != null && circumstances.now().isAfter(loss.rehostBy())
                ? Decision.provided().then(() -> new DelegateLapsed(delegate, guest.host(), by))
                : new Decision.NothingToDo();
    }
}
