package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.AWAITING_APPROVAL;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.RecommendationReturned;

/** A second officer sends a recommendation back with reasons. */
public record ReturnToVetting(AccreditationId accreditation, Sealed<FreeText> reasons, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        return Decision.provided(StateAllows.in(file.state(), AWAITING_APPROVAL), NoConflictOfInterest.of(by, file, history))
                .then(() -> new RecommendationReturned(accreditation, reasons, by));
    }
}
