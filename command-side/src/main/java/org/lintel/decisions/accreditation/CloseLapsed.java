package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.AWAITING_INFORMATION;
import static org.lintel.language.accreditation.AccreditationState.CLOSED;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.RequestClosedWithoutPrejudice;

/**
 * An officer closes a request whose applicant let the period for information pass, a reminder notwithstanding; without prejudice. Its
 * delegates are out of force with it.
 */
public record CloseLapsed(AccreditationId accreditation, Actor by) implements AccreditationCommand {
    @Override
    public Boundary[] alsoDependsOn(Accreditation file) {
        return new Boundary[]{Delegation.boundary(accreditation)};
    }

    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        AccreditationRequested request = file.request();
        Delegation delegation = Delegation.from(history, accreditation);
        DueDates dueDates = DueDates.in(request.session(), history, circumstances);
        return Decision
                .provided(StateAllows.in(file.state(), AWAITING_INFORMATION), NoConflictOfInterest.of(by, file, history),
                        InformationPeriod.isOverDespiteReminder(file, circumstances.now()), delegation.canBeReachedAtOnce())
                .then(() -> new RequestClosedWithoutPrejudice(accreditation, request.session(), request.organisationKey(),
                        dueDates.appeal(), by), () -> delegation.taken(file.appeals().nextAct(), CLOSED, dueDates, by));
    }
}
