package org.lintel.decisions.delegate;

import java.util.Objects;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.RetentionClock;
import org.lintel.language.Actor;
import org.lintel.language.RetentionClass;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateRecordsErased;

/** Time has come for one class of what is kept of a nominated person, and nothing holds it (guideline G23): it is erased. */
public record EraseDelegateRecords(DelegateId delegate, RetentionClass retention, Actor by) implements ErasableDelegateCommand {
    @Override
    public Decision decide(Delegate ended, History history, Circumstances circumstances) {
        DueDates dueDates = DatedDelegateCommand.dueDates(ended, history, circumstances);
        RetentionClock clock = DelegateRetention.of(delegate, history, dueDates.closing());
        return clock.isDue(retention, circumstances.now()) && ended.isOver(circumstances.now(), dueDates.closing())
                ? Decision.provided().then(() -> new DelegateRecordsErased(delegate, ended.host(), retention,
                        Objects.requireNonNull(clock.running()).until(retention), by))
                : new Decision.NothingToDo();
    }
}
