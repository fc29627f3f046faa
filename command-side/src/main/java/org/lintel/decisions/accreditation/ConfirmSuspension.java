package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.SUSPENDED;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.EmergencySuspension;
import org.lintel.decisions.dueprocess.FourEyes;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.SuspensionConfirmed;

/** A second officer confirms an emergency suspension that another officer ordered, in time (inv-1, inv-10); it can be appealed anew. */
public record ConfirmSuspension(AccreditationId accreditation, Sealed<FreeText> reasons, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        return Decision
                .provided(StateAllows.in(file.state(), SUSPENDED), EmergencySuspension.isProvisional(file),
                        NoConflictOfInterest.of(by, file, history),
                        FourEyes.onSuspension(by, file),
                        EmergencySuspension.canStillBeConfirmed(file, circumstances.now()))
                .then(() -> new SuspensionConfirmed(accreditation,
                        file.emergencies().awaited().confirmed(reasons, DueDates.in(file.request().session(), history, circumstances)),
                        Declaration.NO_CONFLICT_OF_INTEREST, by));
    }
}
