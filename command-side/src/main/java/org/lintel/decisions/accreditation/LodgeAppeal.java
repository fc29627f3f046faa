package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.CLOSED;
import static org.lintel.language.accreditation.AccreditationState.DENIED;
import static org.lintel.language.accreditation.AccreditationState.REVOKED;
import static org.lintel.language.accreditation.AccreditationState.SUSPENDED;

import java.util.Objects;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.ReplyPeriod;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AppealLodged;

/** The party appeals against an act, once and in time. The effect of the act goes on unless interim relief is granted (inv-12). */
public record LodgeAppeal(AccreditationId accreditation, Sealed<FreeText> reasons, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        return Decision
                .provided(StateAllows.in(file.state(), DENIED, SUSPENDED, REVOKED, CLOSED), StateAllows.notYetAppealed(file),
                        ReplyPeriod.toAppealIsRunning(file, circumstances.now()))
                .then(() -> new AppealLodged(accreditation, Objects.requireNonNull(file.appeals().act()).kind(), reasons,
                        DueDates.in(file.request().session(), history, circumstances).appealDecision(), by));
    }
}
