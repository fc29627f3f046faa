package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.AWAITING_APPROVAL;
import static org.lintel.language.accreditation.AccreditationState.VETTING;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.OfficerRecused;

/** An officer with a conflict of interest leaves the file. What awaits approval then goes back to vetting, void (inv-4). */
public record Recuse(AccreditationId accreditation, Sealed<FreeText> reason, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        AccreditationRequested request = file.request();
        return Decision.provided(StateAllows.in(file.state(), VETTING, AWAITING_APPROVAL), NoConflictOfInterest.of(by, file, history))
                .then(() -> new OfficerRecused(accreditation, request.session(), request.organisationKey(), reason, by));
    }
}
