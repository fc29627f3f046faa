package org.lintel.decisions.accreditation;

import java.util.List;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.NoticeUndeliverable;

/** A notice could not be announced to the party: the period that it starts stands still until it is dispatched anew. */
public record RecordUndeliverable(AccreditationId accreditation, int notice, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        if (notice < 1 || notice > file.notices().count()) {
            return new Decision.NotFound();
        }
        return file.notices().opened().contains(notice) || file.notices().undeliverable().contains(notice)
                ? new Decision.NothingToDo()
                : new Decision.Accepted(List.of(new NoticeUndeliverable(accreditation, notice, by)));
    }
}
