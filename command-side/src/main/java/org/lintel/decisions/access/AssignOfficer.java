package org.lintel.decisions.access;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.accreditation.Accreditation;
import org.lintel.decisions.accreditation.AccreditationCommand;
import org.lintel.decisions.accreditation.NoConflictOfInterest;
import org.lintel.language.Actor;
import org.lintel.language.Tags;
import org.lintel.language.UserId;
import org.lintel.language.access.OfficerAssigned;
import org.lintel.language.accreditation.AccreditationId;

/**
 * An officer takes a file, or a second officer gives it to one. Refused over a conflict of interest of either (inv-2), and for somebody who is no
 * officer. Whom it is assigned to already stays so.
 *
 * @param isOfficer whether who is to work on the file is an officer: the edge knows
 */
public record AssignOfficer(AccreditationId accreditation, UserId officer, boolean isOfficer, Actor by) implements AccreditationCommand {
    private static final Refusal NOT_AN_OFFICER = new Refusal("not-an-officer", "There is no officer of this name.",
            "Name an officer of the Secretariat.");

    @Override
    public Boundary[] alsoDependsOn(Accreditation file) {
        return new Boundary[]{Boundary.of(Tags.access(accreditation))};
    }

    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        Decision decision = Decision.provided(NoConflictOfInterest.of(by, file, history), Rule.that(() -> isOfficer, NOT_AN_OFFICER),
                NoConflictOfInterest.ofAnother(officer, file, history)).then(() -> new OfficerAssigned(accreditation, officer, by));
        return decision instanceof Decision.Accepted && AssignedOfficers.of(history, accreditation).all().contains(officer)
                ? new Decision.NothingToDo()
                : decision;
    }
}
