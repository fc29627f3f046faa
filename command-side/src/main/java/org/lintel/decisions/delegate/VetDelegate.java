package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.CONFIRMED;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateVetted;

/** An officer has vetted a confirmed delegate. */
public record VetDelegate(DelegateId delegate, @Nullable Sealed<FreeText> note, Actor by) implements DelegateCommand {
    @Override
    public Decision decide(Delegate confirmed, History history, Circumstances circumstances) {
        return Decision
                .provided(DelegateLifeCycle.allows(confirmed, CONFIRMED), Recusals.from(history, confirmed).noneOf(by))
                .then(() -> new DelegateVetted(delegate, confirmed.host(), note, by));
    }
}
