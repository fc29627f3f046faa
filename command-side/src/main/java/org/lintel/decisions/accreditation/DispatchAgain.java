package org.lintel.decisions.accreditation;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.PartyPeriods;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.Period;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.NoticeDispatchedAgain;

/** An officer dispatches a notice that could not be delivered anew; the period that it starts begins again. */
public record DispatchAgain(AccreditationId accreditation, int notice, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        if (notice < 1 || notice > file.notices().count()) {
            return new Decision.NotFound();
        }
        return Decision
                .provided(
                        StateAllows.isUndeliverable(file, notice),
                        NoConflictOfInterest.of(by, file, history))
                .then(() -> new NoticeDispatchedAgain(accreditation, notice,
                        PartyPeriods.onDispatch(file, notice, DueDates.in(file.request().session(), history, circumstances)), by));
    }
}
