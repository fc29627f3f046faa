package org.lintel.decisions.risk;

import java.time.Duration;
import java.time.Instant;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.language.Actor;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.risk.RisksOpened;
import org.lintel.language.session.SessionConvened;

/** inv-30: a focal point is to be shown who of a session is at risk, and that is recorded first: of the session, so that the record tells of no one in it. */
public record OpenRisks(SessionId session, Actor by) implements Command {
    @Override
    public Boundary boundary(History known) {
        return DueDates.boundary(session).and(Boundary.of(Tags.access(session)));
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        if (history.events(SessionConvened.class).noneMatch(convened -> convened.session().equals(session))) {
            return new Decision.NotFound();
        }
        RisksOpened opened = new RisksOpened(session, by);
        Instant now = circumstances.now();
        Duration oneReading = circumstances.inForce().access().oneReading();
        boolean onRecord = history.recorded().stream()
                .anyMatch(recorded -> recorded.event().equals(opened) && now.isBefore(recorded.occurredAt().plus(oneReading)));
        return onRecord ? new Decision.NothingToDo() : Decision.provided().then(() -> opened);
    }
}
