package org.lintel.decisions.accreditation;

import java.time.Instant;
import java.util.List;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.PartyPeriods;
import org.lintel.language.Actor;
import org.lintel.language.Period;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.ReminderGiven;
import org.lintel.language.accreditation.TimeLimit;

/**
 * Time has come to remind the party of a period that is about to end. Where the reminder comes after the end, because the registry stood
 * still, the party gets the time that it would have had after a reminder in time.
 */
public record GiveReminder(AccreditationId accreditation, TimeLimit limit, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        Period period = PartyPeriods.running(file, limit);
        Instant now = circumstances.now();
        if (period == null || !PartyPeriods.isToBeRemindedOf(file, limit, now)) {
            return new Decision.NothingToDo();
        }
        if (!now.isAfter(period.endsAt())) {
            return new Decision.Accepted(List.of(new ReminderGiven(accreditation, limit, period.endsAt(), by)));
        }
        Period more = DueDates.in(file.request().session(), history, circumstances).afterLateReminder();
        return new Decision.Accepted(List.of(new DeadlineExtended(accreditation, limit, more, null, by),
                new ReminderGiven(accreditation, limit, more.endsAt(), by)));
    }
}
