package org.lintel.decisions.accreditation;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.NoticeUndeliverable;

/**
 * A notice could not be announced to the party, or its letter came back: the period that it starts stands still until it is dispatched
 * anew. What the party has opened has arrived; then there is nothing to record.
 */
public record RecordUndeliverable(AccreditationId accreditation, int notice, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        if (notice < 1 || notice > file.notices().count()) {
            return new Decision.NotFound();
        }
        return file.notices().opened().contains(notice) || file.notices().undeliverable().contains(notice)
                ? new Decision.NothingToDo()
                : Decision.provided(NoConflictOfInterest.of(by, file, history))
                        .then(() -> new NoticeUndeliverable(accreditation, notice, by));
    }
}
