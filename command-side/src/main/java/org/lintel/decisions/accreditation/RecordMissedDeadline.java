package org.lintel.decisions.accreditation;

import java.util.List;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.DeadlineMissed;
import org.lintel.language.accreditation.TimeLimit;

/** inv-6: a time limit of the institution has passed unused; that is recorded once, and decides nothing. */
public record RecordMissedDeadline(AccreditationId accreditation, TimeLimit limit, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        return file.clocks().newlyMissed(limit, circumstances.now())
                .<Decision>map(due -> new Decision.Accepted(List.of(new DeadlineMissed(accreditation, limit, due, by))))
                .orElseGet(Decision.NothingToDo::new);
    }
}
