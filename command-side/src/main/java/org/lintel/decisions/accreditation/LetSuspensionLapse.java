package org.lintel.decisions.accreditation;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.EmergencySuspension;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.SuspensionLapsed;

/**
 * inv-10: time has passed, and nobody confirmed an emergency suspension; the accreditation is in force again, and with it what its delegates
 * held.
 */
public record LetSuspensionLapse(AccreditationId accreditation, Actor by) implements AccreditationCommand {
    @Override
    public Boundary[] alsoDependsOn(Accreditation file) {
        return new Boundary[]{Delegation.boundary(accreditation)};
    }

    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        return EmergencySuspension.isOver(file, circumstances.now())
                ? Decision.provided().then(() -> new SuspensionLapsed(accreditation, by),
                        () -> Delegation.from(history, accreditation).restored(file.appeals().latestAct(), by))
                : new Decision.NothingToDo();
    }
}
