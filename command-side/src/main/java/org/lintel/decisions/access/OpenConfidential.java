package org.lintel.decisions.access;

import java.time.Duration;
import java.time.Instant;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.accreditation.Accreditation;
import org.lintel.decisions.accreditation.NoConflictOfInterest;
import org.lintel.language.Actor;
import org.lintel.language.RecordedEvent;
import org.lintel.language.RetentionClass;
import org.lintel.language.Tags;
import org.lintel.language.access.ConfidentialOpened;
import org.lintel.language.access.Purpose;
import org.lintel.language.accreditation.AccreditationId;

/**
 * inv-30: who is to be shown confidential data of a file says for what, and that is recorded first. Refused to whoever has a conflict of interest
 * with the file (inv-2).
 */
public record OpenConfidential(AccreditationId accreditation, Purpose purpose, RetentionClass retention, Actor by) implements Command {
    /** For so long a reading counts as the one that was recorded: a person reads a file more than once, and that is one look into it. */
    static final Duration ONE_READING = Duration.ofMinutes(15);

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
        Decision decision = Decision.provided(NoConflictOfInterest.of(by, file, history)).then(() -> opened);
        return decision instanceof Decision.Accepted && isRecorded(opened, history, circumstances.now())
                ? new Decision.NothingToDo()
                : decision;
    }

    private static boolean isRecorded(ConfidentialOpened opened, History history, Instant now) {
        return history.recorded().stream().filter(recorded -> recorded.event().equals(opened)).map(RecordedEvent::occurredAt)
                .anyMatch(at -> now.isBefore(at.plus(ONE_READING)));
    }
}
