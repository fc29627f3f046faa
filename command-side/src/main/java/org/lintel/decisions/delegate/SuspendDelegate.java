package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.GRANTED;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.FourEyes;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.decisions.dueprocess.ReplyPeriod;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateSuspended;

/** A second officer suspends a delegate for an act of their own, after notice and reply (inv-1, inv-8, inv-9, inv-10). The place stays theirs. */
public record SuspendDelegate(DelegateId delegate, Justification justification, Actor by) implements DatedDelegateCommand {
    @Override
    public Decision decide(Delegate granted, History history, Circumstances circumstances) {
        return Decision
                .provided(DelegateLifeCycle.allows(granted.standing(), GRANTED), Recusals.from(history, granted).noneOf(by),
                        FourEyes.onNotice(by, granted), justification.groundIsLawful(),
                        ReplyPeriod.wasUsed(granted, Intent.SUSPEND, justification, circumstances.now()))
                .then(() -> new DelegateSuspended(delegate, granted.host(),
                        justification.act(DatedDelegateCommand.dueDates(granted, history, circumstances)),
                        Declaration.NO_CONFLICT_OF_INTEREST, by));
    }
}
