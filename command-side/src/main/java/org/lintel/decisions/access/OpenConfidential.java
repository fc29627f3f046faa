package org.lintel.decisions.access;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.accreditation.Accreditation;
import org.lintel.decisions.accreditation.NoConflictOfInterest;
import org.lintel.language.Actor;
import org.lintel.language.RetentionClass;
import org.lintel.language.Tags;
import org.lintel.language.access.ConfidentialOpened;
import org.lintel.language.access.Purpose;
import org.lintel.language.accreditation.AccreditationId;

/**
 * inv-30: who is to be shown confidential data of a file says for what, and that is recorded first. Refused to whoever has a conflict of interest
 * with the file (inv-2), and to whom it is not assigned, but for what they have just opened exceptionally.
 */
public record OpenConfidential(AccreditationId accreditation, Purpose purpose, RetentionClass retention, Actor by) implements Command {
    @Override
    public Boundary boundary(History known) {
        Boundary own = Boundary.of(Tags.accreditation(accreditation)).and(Boundary.of(Tags.access(accreditation)));
        Accreditation file = Accreditation.from(known, accreditation);
        return file == null ? own : own.and(NoConflictOfInterest.boundary(file));
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        Accreditation file = Accreditation.from(history, accreditation);
        if (file == null) {
            return new Decision.NotFound();
        }
        ConfidentialOpened opened = new ConfidentialOpened(accreditation, purpose, retention, by);
        Readings readings = new Readings(accreditation, history, circumstances);
        boolean exceptional = readings.includeExceptional(retention, by);
        Decision decision = Decision.provided(NoConflictOfInterest.of(by, file, history),
                () -> exceptional ? null : AssignedOfficers.of(history, accreditation).include(by.id()).objection()).then(() -> opened);
        return decision instanceof Decision.Accepted && (exceptional || readings.include(opened)) ? new Decision.NothingToDo() : decision;
    }
}
