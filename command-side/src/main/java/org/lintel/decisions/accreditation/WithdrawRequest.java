package org.lintel.decisions.accreditation;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.AccreditationState;
import org.lintel.language.accreditation.RequestWithdrawn;

/** The applicant withdraws an open file, and its delegates with it. */
public record WithdrawRequest(AccreditationId accreditation, Actor by) implements AccreditationCommand {
    @Override
    public Boundary[] alsoDependsOn(Accreditation file) {
        return new Boundary[]{Delegation.boundary(accreditation)};
    }

    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        AccreditationRequested request = file.request();
        Delegation delegation = Delegation.from(history, accreditation);
        return Decision.provided(StateAllows.anyOpen(file.state()), delegation.canBeReachedAtOnce())
                .then(() -> new RequestWithdrawn(accreditation, request.session(), request.organisationKey(), by), () -> delegation
                        .ended(AccreditationState.WITHDRAWN, DueDates.in(request.session(), history, circumstances), by));
    }
}
