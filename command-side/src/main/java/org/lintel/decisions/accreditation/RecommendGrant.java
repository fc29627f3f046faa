package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.VETTING;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.DecisionRecommended;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.RecommendedOutcome;

/** An officer recommends to a second officer that the request be granted, declaring no conflict of interest (inv-1, inv-5). */
public record RecommendGrant(AccreditationId accreditation, Sealed<FreeText> reasons, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        return Decision
                .provided(StateAllows.in(file.state(), VETTING), NoConflictOfInterest.of(by, file, history),
                        MandatoryChecks.havePassed(file, history))
                .then(() -> new DecisionRecommended(accreditation, RecommendedOutcome.GRANT, null, reasons, null,
                        Declaration.NO_CONFLICT_OF_INTEREST, by));
    }
}
