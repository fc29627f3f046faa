package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.ACTIVE;
import static org.lintel.language.accreditation.AccreditationState.SUSPENDED;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.ReplyPeriod;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.NoticeAnswered;

/** The party replies to a notice in time, which ends its reply period. */
public record ReplyToNotice(AccreditationId accreditation, Sealed<FreeText> reply, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        return Decision
                .provided(StateAllows.in(file.state(), ACTIVE, SUSPENDED), StateAllows.noticeIsOpen(file),
                        ReplyPeriod.toReplyIsRunning(file, circumstances.now()))
                .then(() -> new NoticeAnswered(accreditation, reply, by));
    }
}
