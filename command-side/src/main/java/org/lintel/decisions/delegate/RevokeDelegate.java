package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.GRANTED;
import static org.lintel.language.delegate.DelegateState.SUSPENDED;

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
import org.lintel.language.delegate.DelegateRevoked;

/**
 * A second officer takes away what was granted to a delegate, after notice and reply (inv-1, inv-8, inv-9, inv-10). The place is kept while that
 * can be appealed.
 */
public record RevokeDelegate(DelegateId delegate, Justification justification, Actor by) implements DatedDelegateCommand {
    @Override
    public Decision decide(Delegate granted, History history, Circumstances circumstances) {
        return Decision
                .provided(DelegateLifeCycle.allows(granted.standing(), GRANTED, SUSPENDED), Recusals.from(history, granted).noneOf(by),
                        FourEyes.onNotice(by, granted), justification.groundIsLawful(),
                        ReplyPeriod.wasUsed(granted, Intent.REVOKE, justification, circumstances.now()))
                .then(() -> new DelegateRevoked(delegate, granted.host(),
                        justification.act(DatedDelegateCommand.dueDates(granted, history, circumstances)),
                        Declaration.NO_CONFLICT_OF_INTEREST, by));
    }
}
