package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.SUSPENDED;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationReinstated;
import org.lintel.language.accreditation.Declaration;

/** A second officer ends a suspension whose ground is cured, and gives its delegates back what it took from them. */
public record ReinstateAccreditation(AccreditationId accreditation, Sealed<FreeText> reasons, Actor by) implements AccreditationCommand {
    @Override
    public Boundary[] alsoDependsOn(Accreditation file) {
        return new Boundary[]{Delegation.boundary(accreditation)};
    }

    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        return Decision.provided(StateAllows.in(file.state(), SUSPENDED), NoConflictOfInterest.of(by, file, history))
                .then(() -> new AccreditationReinstated(accreditation, reasons, Declaration.NO_CONFLICT_OF_INTEREST, by),
                        () -> Delegation.from(history, accreditation).restored(file.appeals().latestAct(), by));
    }
}
