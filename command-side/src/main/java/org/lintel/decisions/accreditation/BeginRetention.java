package org.lintel.decisions.accreditation;

import java.time.Instant;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.decisions.dueprocess.RetentionClock;
import org.lintel.language.Actor;
import org.lintel.language.RetentionClass;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.RetentionBegan;
import org.lintel.language.configuration.ConfigurationPublished;

/**
 * A file has ended and can no longer be appealed: from then on the periods run for which what persons wrote is kept, those in force at that moment, though
 * it be recorded later. Notes are counted from there, the rest from the end of the session where that is later. What was reserved
 * for its delegates is free from then on: an appeal whose time is extended after that brings none of it back (inv-15).
 */
public record BeginRetention(AccreditationId accreditation, Actor by) implements AccreditationCommand {
    @Override
    public Boundary[] alsoDependsOn(Accreditation file) {
        return new Boundary[]{Delegation.boundary(accreditation)};
    }

    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        RetentionClock clock = FileRetention.of(accreditation, history);
        if (clock.running() != null || clock.hasErased(RetentionClass.RESTRICTED) || !file.isOver(circumstances.now())) {
            return new Decision.NothingToDo();
        }
        DueDates dueDates = DueDates.in(file.request().session(), history, circumstances);
        Instant began = clock.overSince(file, circumstances.now());
        ConfigurationPublished inForce = circumstances.configurations().inForceAt(began);
        return Decision.provided().then(() -> new RetentionBegan(accreditation,
                dueDates.endOf(inForce.retention().of(RetentionClass.CONFIDENTIAL), began),
                dueDates.endOf(inForce.retention().of(RetentionClass.RESTRICTED), RetentionClock.later(began, dueDates.closing())),
                inForce.version(), by), () -> Delegation.from(history, accreditation).freed(circumstances.now(), by));
    }
}
