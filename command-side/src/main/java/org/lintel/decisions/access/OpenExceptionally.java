package org.lintel.decisions.access;

import java.time.Instant;

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
import org.lintel.language.FreeText;
import org.lintel.language.RetentionClass;
import org.lintel.language.Sealed;
import org.lintel.language.Tags;
import org.lintel.language.access.ExceptionalAccessId;
import org.lintel.language.access.ExceptionallyOpened;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.session.SessionConvened;

/**
 * inv-30: an officer to whom a file is not assigned opens what is confidential in it, for a reason that another person reviews. That is recorded
 * first. Refused over a conflict of interest (inv-2), and to whom the file is assigned, who has no need of it. Opened again within a quarter of an
 * hour it is the same access, and the reason first given is the one that is reviewed.
 */
public record OpenExceptionally(ExceptionalAccessId access, AccreditationId accreditation, RetentionClass retention,
        Sealed<FreeText> reason, Actor by) implements AccreditationCommand {
    private static final Refusal ASSIGNED = new Refusal("already-assigned", "This file is assigned to you.",
            "Open its vetting notes for their ordinary purpose.");

    @Override
    public Boundary[] alsoDependsOn(Accreditation file) {
        return new Boundary[]{Boundary.of(Tags.access(accreditation))};
    }

    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        Decision decision = Decision.provided(NoConflictOfInterest.of(by, file, history),
                Rule.that(() -> !AssignedOfficers.of(history, accreditation).all().contains(by.id()), ASSIGNED))
                .then(() -> new ExceptionallyOpened(access, accreditation, retention, reason,
                        reviewUntil(sessionOf(file, history), circumstances), by));
        return decision instanceof Decision.Accepted
                && new Readings(accreditation, history, circumstances).includeExceptional(retention, by)
                        ? new Decision.NothingToDo()
                        : decision;
    }

    private static Instant reviewUntil(SessionConvened session, Circumstances circumstances) {
        return session.calendar().after(circumstances.now(), circumstances.inForce().access().reviewWorkingDays());
    }

    private static SessionConvened sessionOf(Accreditation file, History history) {
        return history.events(SessionConvened.class).filter(one -> one.session().equals(file.request().session())).findFirst()
                .orElseThrow(() -> new IllegalStateException("The session of this file is not in the record."));
    }
}
