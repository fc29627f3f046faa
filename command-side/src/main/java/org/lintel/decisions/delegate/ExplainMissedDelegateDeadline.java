package org.lintel.decisions.delegate;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.MissReason;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateDeadlineMissExplained;
import org.lintel.language.delegate.DelegateId;

/** inv-6: an officer says why a time limit was missed in a matter of a delegate; said again, the latest reason counts. */
public record ExplainMissedDelegateDeadline(DelegateId delegate, TimeLimit limit, MissReason reason, @Nullable Sealed<FreeText> note,
        Actor by) implements DelegateCommand {
    @Override
    public Decision decide(Delegate contesting, History history, Circumstances circumstances) {
        return Decision.provided(StateAllows.wasMissed(contesting, limit), Recusals.from(history, contesting).noneOf(by))
                .then(() -> new DelegateDeadlineMissExplained(delegate, contesting.host(), limit,
                        contesting.clocks().lastMissed(limit).orElseThrow(), reason, note, by));
    }
}
