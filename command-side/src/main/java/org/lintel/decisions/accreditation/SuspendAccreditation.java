package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.ACTIVE;
import static org.lintel.language.accreditation.AccreditationState.SUSPENDED;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.FourEyes;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.decisions.dueprocess.ReplyPeriod;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationSuspended;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.Intent;

/** A second officer suspends an accreditation and with it its delegates, after notice and reply (inv-1, inv-8, inv-9, inv-10, inv-13). */
public record SuspendAccreditation(AccreditationId accreditation, Justification justification, Actor by) implements AccreditationCommand {
    @Override
    public Boundary[] alsoDependsOn(Accreditation file) {
        return new Boundary[]{Delegation.boundary(accreditation)};
    }

    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        Delegation delegation = Delegation.from(history, accreditation);
        DueDates dueDates = DueDates.in(file.request().session(), history, circumstances);
        return Decision
                .provided(StateAllows.in(file.state(), ACTIVE), NoConflictOfInterest.of(by, file, history), FourEyes.onNotice(by, file),
                        justification.groundIsLawful(), ReplyPeriod.wasUsed(file, Intent.SUSPEND, justification, circumstances.now()),
                        delegation.canBeReachedAtOnce())
                .then(() -> new AccreditationSuspended(accreditation,
                        justification.act(dueDates), Declaration.NO_CONFLICT_OF_INTEREST, by),
                        () -> delegation.taken(file.appeals().nextAct(), SUSPENDED, dueDates, by));
    }
}
