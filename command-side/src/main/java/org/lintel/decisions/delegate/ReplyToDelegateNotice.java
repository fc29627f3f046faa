package org.lintel.decisions.delegate;

import static org.lintel.language.delegate.DelegateState.GRANTED;
import static org.lintel.language.delegate.DelegateState.SUSPENDED;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.ReplyPeriod;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.delegate.DelegateId;
import org.lintel.language.delegate.DelegateNoticeAnswered;

/** The party replies in time to a notice about a delegate, which ends its reply period. */
public record ReplyToDelegateNotice(DelegateId delegate, Sealed<FreeText> reply, Actor by) implements DelegateCommand {
    @Override
    public Decision decide(Delegate granted, History history, Circumstances circumstances) {
        return Decision
                .provided(DelegateLifeCycle.allows(granted.standing(), GRANTED, SUSPENDED), StateAllows.noticeIsOpen(granted),
                        ReplyPeriod.toReplyIsRunning(granted, circumstances.now()))
                .then(() -> new DelegateNoticeAnswered(delegate, granted.host(), reply, by));
    }
}
