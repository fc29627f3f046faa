package org.lintel.decisions.accreditation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.PartyPeriods;
import org.lintel.language.Actor;
import org.lintel.language.Period;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.NoticeOpened;

/** The party opens a notice in its inbox; a period to reply that the notice starts begins now. Opened again, nothing happens. */
public record OpenNotice(AccreditationId accreditation, int notice, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        if (notice < 1 || notice > file.notices().count()) {
            return new Decision.NotFound();
        }
        if (file.notices().opened().contains(notice)) {
            return new Decision.NothingToDo();
        }
        return new Decision.Accepted(List.of(new NoticeOpened(accreditation, notice,
                PartyPeriods.onOpening(file, notice, DueDates.in(file.request().session(), history, circumstances)), by)));
    }
}
