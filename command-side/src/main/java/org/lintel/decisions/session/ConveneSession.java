package org.lintel.decisions.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.language.session.RequestWindow;
import org.lintel.language.session.SessionConvened;

/**
 * An officer enters a session in the registry; its time limits are counted in the host State's calendar. Refused as {@code session-exists}
 * where the id is taken.
 */
public record ConveneSession(SessionId session, String name, LocalDate opens, LocalDate closes, String venue, CountryCode hostState,
        RequestWindow requestWindow, Map<ParticipantCategory, Integer> quotas, int quotaPerOrganisation, List<String> mandatoryChecks,
        Sealed<FreeText> fingerprintKey, Actor by) implements Command {

    @Override
    public Boundary boundary(History known) {
        return Boundary.of(Tags.session(session));
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        return Decision.provided(isNew(history)).then(() -> new SessionConvened(session, name, opens, closes, venue, hostState,
                requestWindow, quotas, quotaPerOrganisation, mandatoryChecks, circumstances.inForce().calendarOf(hostState), fingerprintKey,
                by));
    }

    private static Rule isNew(History history) {
        return Rule.that(() -> history.events(SessionConvened.class).findAny().isEmpty(),
                new Refusal("session-exists", "A session with this id exists already.", "Use it, or choose another id."));
    }
}
