package org.lintel.decisions.accreditation;

import static org.lintel.language.accreditation.AccreditationState.ACTIVE;

import java.util.List;

import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.language.Actor;
import org.lintel.language.accreditation.AccreditationExpired;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;

/**
 * The session is over, and with it the accreditation; no bar follows (inv-26). Its delegates keep what they had: there is nothing left to
 * attend, and no place to give to anybody else.
 */
public record ExpireAccreditation(AccreditationId accreditation, Actor by) implements AccreditationCommand {
    @Override
    public Decision decide(Accreditation file, History history, Circumstances circumstances) {
        AccreditationRequested request = file.request();
        boolean over = file.state() == ACTIVE && file.grant() != null && circumstances.now().isAfter(file.grant().expires());
        return over
                ? new Decision.Accepted(List.of(new AccreditationExpired(accreditation, request.session(), request.organisationKey(), by)))
                : new Decision.NothingToDo();
    }
}
