package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.GRANTED;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.EmergencySuspension;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.language.Actor;
import org.lintel.language.TextKey;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateSuspendedProvisionally;

/**
 * An officer suspends a delegate at once, without notice, for a short time in which another officer confirms it or it lapses (inv-8, inv-9,
 * inv-10). The place stays theirs.
 *
 * @param factsKey a fingerprint of the reasons
 * @param partyHeard whether the party could be heard first
 */
public record SuspendDelegateInEmergency(DelegateId delegate, Justification justification, TextKey factsKey, boolean partyHeard,
        Actor by) implements DatedDelegateCommand {
    @Override
    public Decision decide(Delegate granted, History history, Circumstances circumstances) {
        return Decision
                .provided(DelegateLifeCycle.allows(granted.standing(), GRANTED), Recusals.from(history, granted).noneOf(by),
                        justification.groundIsLawful(), EmergencySuspension.factsAreNew(granted, factsKey))
                .then(() -> suspended(granted, DatedDelegateCommand.dueDates(granted, history, circumstances)));
    }

    private DelegateSuspendedProvisionally suspended(Delegate granted, DueDates dueDates) {
        return new DelegateSuspendedProvisionally(delegate, granted.host(), justification.act(dueDates), factsKey, partyHeard,
                dueDates.confirmation(), Declaration.NO_CONFLICT_OF_INTEREST, by);
    }
}
