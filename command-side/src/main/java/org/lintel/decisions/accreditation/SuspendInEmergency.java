package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.ACTIVE;
import static org.lintel.language.accreditation.AccreditationState.SUSPENDED;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.EmergencySuspension;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.TextKey;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationSuspendedProvisionally;
import org.lintel.language.accreditation.Declaration;

/**
 * An officer suspends an accreditation and with it its delegates at once, without notice, for a short time in which another officer
 * confirms it or it lapses (inv-8, inv-9, inv-10, inv-13).
 *
 * @param factsKey a fingerprint of the reasons
 * @param partyHeard whether the party could be heard first
 */
public record SuspendInEmergency(AccreditationId accreditation, Justification justification, TextKey factsKey, boolean partyHeard, Actor by)
        implements
            AccreditationCommand {
    @Override
    public Boundary[] alsoDependsOn(Accreditation file) {
        return new Boundary[]{Delegation.boundary(accreditation)};
    }

    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        Delegation delegation = Delegation.from(history, accreditation);
        DueDates dueDates = DueDates.in(file.request().session(), history, circumstances);
        return Decision
                .provided(StateAllows.in(file.state(), ACTIVE), NoConflictOfInterest.of(by, file, history), justification.groundIsLawful(),
                        EmergencySuspension.factsAreNew(file, factsKey), delegation.canBeReachedAtOnce())
                .then(() -> suspended(dueDates), () -> delegation.taken(file.appeals().nextAct(), SUSPENDED, dueDates, by));
    }

    private AccreditationSuspendedProvisionally suspended(DueDates dueDates) {
        return new AccreditationSuspendedProvisionally(accreditation, justification.act(dueDates), factsKey, partyHeard,
                dueDates.confirmation(), Declaration.NO_CONFLICT_OF_INTEREST, by);
    }
}
