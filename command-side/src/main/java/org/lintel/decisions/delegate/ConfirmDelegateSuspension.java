package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.SUSPENDED;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.EmergencySuspension;
import org.lintel.decisions.dueprocess.FourEyes;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateSuspensionConfirmed;

/** A second officer confirms an emergency suspension of a delegate that another officer ordered, in time (inv-1, inv-10); it can be appealed anew. */
public record ConfirmDelegateSuspension(DelegateId delegate, Sealed<FreeText> reasons, Actor by) implements DatedDelegateCommand {
    @Override
    public Decision decide(Delegate suspended, History history, Circumstances circumstances) {
        return Decision
                .provided(DelegateLifeCycle.allows(suspended.standing(), SUSPENDED), EmergencySuspension.isProvisional(suspended),
                        Recusals.from(history, suspended).noneOf(by), FourEyes.onSuspension(by, suspended),
                        EmergencySuspension.canStillBeConfirmed(suspended, circumstances.now()))
                .then(() -> new DelegateSuspensionConfirmed(delegate, suspended.host(),
                        suspended.emergencies().awaited().confirmed(reasons,
                                DatedDelegateCommand.dueDates(suspended, history, circumstances)),
                        Declaration.NO_CONFLICT_OF_INTEREST, by));
    }
}
