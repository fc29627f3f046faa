package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.GRANTED;
import static org.lintel.language.delegate.DelegateState.SUSPENDED;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.decisions.dueprocess.ReplyPeriod;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNoticeGiven;

/** An officer tells the party what is intended against a granted delegate, on which ground and why; a period to reply begins (inv-8, inv-10). */
public record GiveDelegateNotice(DelegateId delegate, Intent intent, Justification justification,
        Actor by) implements DatedDelegateCommand {
    @Override
    public Decision decide(Delegate granted, History history, Circumstances circumstances) {
        return Decision
                .provided(DelegateLifeCycle.allows(granted.standing(), GRANTED, SUSPENDED), Recusals.from(history, granted).noneOf(by),
                        justification.groundIsLawful(), ReplyPeriod.noneIsOpen(granted, circumstances.now()))
                .then(() -> new DelegateNoticeGiven(delegate, granted.host(), intent, justification.ground(), justification.reasons(),
                        justification.gist(),
                        DatedDelegateCommand.dueDates(granted, history, circumstances).replyToUnopenedNotice(),
                        Declaration.NO_CONFLICT_OF_INTEREST, by));
    }
}
