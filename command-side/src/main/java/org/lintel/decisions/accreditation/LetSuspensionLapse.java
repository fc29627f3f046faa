package org.lintel.decisions.accreditation;

import java.util.List;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.SuspensionLapsed;

/** inv-10: time has passed, and nobody confirmed an emergency suspension; the accreditation is in force again. */
public record LetSuspensionLapse(AccreditationId accreditation, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        return EmergencySuspension.isOver(file, circumstances.now())
                ? new Decision.Accepted(List.of(new SuspensionLapsed(accreditation, by)))
                : new Decision.NothingToDo();
    }
}
