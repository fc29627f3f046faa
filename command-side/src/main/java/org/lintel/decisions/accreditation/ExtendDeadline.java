package org.lintel.decisions.accreditation;

import java.util.Objects;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.PartyPeriods;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Period;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.DeadlineExtended;
import org.lintel.language.accreditation.TimeLimit;

/** An officer gives the party more time, with reasons. The institution cannot give itself more: its misses are recorded (inv-6). */
public record ExtendDeadline(AccreditationId accreditation, TimeLimit limit, int workingDays, Sealed<FreeText> reasons, Actor by)
        implements
            AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        Period period = PartyPeriods.running(file, limit);
        return Decision
                .provided(PartyPeriods.canBeExtended(file, limit),
                        NoConflictOfInterest.of(by, file, history))
                .then(() -> new DeadlineExtended(accreditation, limit,
                        DueDates.in(file.request().session(), history, circumstances)
                                .extended(Objects.requireNonNull(period).endsAt(), workingDays),
                        reasons, by));
    }
}
