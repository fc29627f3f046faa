package org.lintel.decisions.accreditation;

import java.time.Instant;
import java.util.List;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.DeadlineMissed;
import org.lintel.language.accreditation.TimeLimit;

/** A time limit of the institution has passed unused: that is recorded, and decides nothing (inv-6). */
public record RecordMissedDeadline(AccreditationId accreditation, TimeLimit limit, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        Instant due = file.clocks().running().get(limit);
        return due != null && circumstances.now().isAfter(due) && !file.clocks().wasMissed(limit, due)
                ? new Decision.Accepted(List.of(new DeadlineMissed(accreditation, limit, due, by)))
                : new Decision.NothingToDo();
    }
}
