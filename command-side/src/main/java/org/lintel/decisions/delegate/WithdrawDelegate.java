package org.lintel.decisions.delegate;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateWithdrawn;

/** The person does not come after all; whoever has ended cannot be withdrawn, so a place is freed once (inv-16). */
public record WithdrawDelegate(DelegateId delegate, Actor by) implements DelegateCommand {
    @Override
    public Decision decide(Delegate leaving, History history, Circumstances circumstances) {
        return Decision.provided(DelegateLifeCycle.isOpen(leaving), Recusals.from(history, leaving).noneOf(by))
                .then(() -> new DelegateWithdrawn(delegate, leaving.host(), by));
    }
}
