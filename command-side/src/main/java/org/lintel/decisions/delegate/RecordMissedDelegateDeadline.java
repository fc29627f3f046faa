package org.lintel.decisions.delegate;

import java.util.List;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateDeadlineMissed;
import org.lintel.language.delegate.DelegateId;

/** inv-6: a time limit of the review panel has passed unused in a matter of a delegate; that is recorded once, and decides nothing. */
public record RecordMissedDelegateDeadline(DelegateId delegate, TimeLimit limit, Actor by) implements DelegateCommand {
    @Override
    public Decision decide(Delegate contesting, History history, Circumstances circumstances) {
        return contesting.clocks().newlyMissed(limit, circumstances.now())
                .<Decision>map(due -> new Decision.Accepted(
                        List.of(new DelegateDeadlineMissed(delegate, contesting.host(), limit, due, by))))
                .orElseGet(Decision.NothingToDo::new);
    }
}
