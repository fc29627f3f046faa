package org.lintel.decisions.delegate;

import java.time.Instant;
import java.util.List;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.PartyPeriods;
import org.lintel.language.Actor;
import org.lintel.language.Period;
import org.lintel.language.accreditation.TimeLimit;
import org.lintel.language.delegate.DelegateDeadlineExtended;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateReminderGiven;

/** As {@link org.lintel.decisions.accreditation.GiveReminder}, of a period in a matter of a delegate. */
public record RemindOfDelegate(DelegateId delegate, TimeLimit limit, Actor by) implements DatedDelegateCommand {
    @Override
    public Decision decide(Delegate told, History history, Circumstances circumstances) {
        Period period = PartyPeriods.running(told, limit);
        Instant now = circumstances.now();
        if (period == null || !PartyPeriods.isToBeRemindedOf(told, limit, now)) {
            return new Decision.NothingToDo();
        }
        if (!now.isAfter(period.endsAt())) {
            return new Decision.Accepted(List.of(new DelegateReminderGiven(delegate, told.host(), limit, period.endsAt(), by)));
        }
        Period more = DatedDelegateCommand.dueDates(told, history, circumstances).afterLateReminder();
        return new Decision.Accepted(List.of(new DelegateDeadlineExtended(delegate, told.host(), limit, more, null, by),
                new DelegateReminderGiven(delegate, told.host(), limit, more.endsAt(), by)));
    }
}
