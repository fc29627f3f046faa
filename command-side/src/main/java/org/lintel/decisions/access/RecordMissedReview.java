package org.lintel.decisions.access;

import java.util.List;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.Tags;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.access.ExceptionalReviewMissed;

/** inv-30: an exceptional access was not reviewed in time; that is recorded once, and decides nothing (inv-6). */
public record RecordMissedReview(ExceptionalAccessId access, Actor by) implements Command {
    @Override
    public Boundary boundary(History known) {
        return Boundary.of(Tags.exceptionalAccess(access));
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        ExceptionalAccess found = ExceptionalAccess.from(history, access);
        if (found == null) {
            return new Decision.NotFound();
        }
        return found.reviewed() || found.missed() || !circumstances.now().isAfter(found.opened().reviewUntil())
                ? new Decision.NothingToDo()
                : new Decision.Accepted(List
                        .of(new ExceptionalReviewMissed(access, found.opened().accreditation(), found.opened().reviewUntil(), by)));
    }
}
