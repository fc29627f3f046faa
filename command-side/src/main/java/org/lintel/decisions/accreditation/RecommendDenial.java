package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.VETTING;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.RecommendedOutcome;

/** An officer recommends to a second officer that the request be denied, on a ground from the list (inv-1, inv-8). */
public record RecommendDenial(AccreditationId accreditation, Justification justification, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        return Decision
                .provided(StateAllows.in(file.state(), VETTING), NoConflictOfInterest.of(by, file, history), justification.groundIsLawful())
                .then(() -> new DecisionRecommended(accreditation, RecommendedOutcome.DENY, justification.ground(),
                        justification.reasons(), justification.gist(), Declaration.NO_CONFLICT_OF_INTEREST, by));
    }
}
