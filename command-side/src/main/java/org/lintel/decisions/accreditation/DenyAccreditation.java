package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.AWAITING_APPROVAL;
import static org.lintel.language.accreditation.AccreditationState.DENIED;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.FourEyes;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationDenied;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.Declaration;

/**
 * A second officer denies a request, and its delegates what they hold on it, whatever was recommended; both stay in the history (inv-1,
 * inv-8, inv-9).
 */
public record DenyAccreditation(AccreditationId accreditation, Justification justification, Actor by) implements AccreditationCommand {
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
                .provided(StateAllows.in(file.state(), AWAITING_APPROVAL), NoConflictOfInterest.of(by, file, history),
                        FourEyes.onRecommendation(by, file.recommendation()), justification.groundIsLawful(),
                        delegation.canBeReachedAtOnce())
                .then(() -> new AccreditationDenied(accreditation, request.session(), request.organisationKey(),
                        justification.act(dueDates), Declaration.NO_CONFLICT_OF_INTEREST, by),
                        () -> delegation.taken(file.appeals().nextAct(), DENIED, dueDates, by));
    }
}
