package org.lintel.decisions.participants;

import org.jspecify.annotations.Nullable;
import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.language.Actor;
import org.lintel.language.Role;
import org.lintel.language.SessionId;
import org.lintel.language.participants.EditionPublished;
import org.lintel.language.session.SessionConvened;

/**
 * inv-22: an edition of the list of participants is published, with whoever may be named at this very moment and nobody else: it is decided on everything
 * that changes that, so who withdrew before it is not in it. Where the latest edition holds the same already, nothing happens; nor, when it is only time for it, where nobody is to
 * be named and nobody ever was.
 */
public record PublishEdition(SessionId session, Actor by) implements Command {
    @Override
    public Boundary boundary(History known) {
        return DueDates.boundary(session).and(Listed.boundary(session, known));
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        if (history.events(SessionConvened.class).noneMatch(convened -> convened.session().equals(session))) {
            return new Decision.NotFound();
        }
        Listed listed = Listed.from(history, session);
        EditionPublished latest = latest(history);
        boolean same = latest == null
                ? listed.isEmpty() && by.role() == Role.CLOCK
                : latest.delegates().equals(listed.delegates()) && latest.organisations().equals(listed.organisations());
        return same
                ? new Decision.NothingToDo()
                : Decision.provided().then(() -> new EditionPublished(session, latest == null ? 1 : latest.number() + 1,
                        listed.delegates(), listed.organisations(), by));
    }

    private @Nullable EditionPublished latest(History history) {
        return history.events(EditionPublished.class).filter(edition -> edition.session().equals(session)).reduce((_, later) -> later)
                .orElse(null);
    }
}
