package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.ACTIVE;
import static org.lintel.language.accreditation.AccreditationState.SUSPENDED;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.Justification;
import org.lintel.decisions.dueprocess.ReplyPeriod;
import org.lintel.decisions.dueprocess.StateAllows;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.Declaration;
import org.lintel.language.accreditation.Intent;
import org.lintel.language.accreditation.NoticeGiven;

/** An officer tells the party what is intended against it, on which ground and why; a period to reply begins (inv-8, inv-10). */
public record GiveNotice(AccreditationId accreditation, Intent intent, Justification justification, Actor by)
        implements
            AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        return Decision
                .provided(StateAllows.in(file.state(), ACTIVE, SUSPENDED), NoConflictOfInterest.of(by, file, history),
                        justification.groundIsLawful(),
                        ReplyPeriod.noneIsOpen(file, circumstances.now()))
                .then(() -> new NoticeGiven(accreditation, intent, justification.ground(), justification.reasons(),
                        justification.gist(), DueDates.in(file.request().session(), history, circumstances).replyToUnopenedNotice(),
                        Declaration.NO_CONFLICT_OF_INTEREST, by));
    }
}
