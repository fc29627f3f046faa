package org.lintel.decisions.accreditation;

import java.time.Instant;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.decisions.dueprocess.DueDates;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.OrganisationKey;
import org.lintel.language.Region;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.language.session.SessionConvened;

/**
 * An applicant asks that an organisation be accredited for a session. Refused as {@code window-closed}, {@code already-requested} or
 * {@code re-application-barred}; never over another applicant's claim to the same organisation.
 */
public record RequestAccreditation(AccreditationId accreditation, SessionId session, Sealed<Organisation> organisation,
        OrganisationKey organisationKey, ParticipantCategory category, Region region, Sealed<FreeText> purpose,
        Actor by) implements Command {
    private static final Refusal WINDOW_CLOSED = new Refusal("window-closed", "Accreditation for this session cannot be requested now.",
            "See the session's request window.");

    @Override
    public Boundary boundary(History known) {
        return DueDates.boundary(session).and(OrganisationClaims.boundary(organisationKey));
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        if (history.events(SessionConvened.class).findAny().isEmpty()) {
            return new Decision.NotFound();
        }
        OrganisationClaims claims = OrganisationClaims.from(history, organisationKey);
        DueDates dueDates = DueDates.in(session, history, circumstances);
        Instant now = circumstances.now();
        return Decision
                .provided(Rule.that(() -> dueDates.session().requestWindow().contains(now), WINDOW_CLOSED),
                        claims.notRequestedBy(by.id(), session), claims.notBarred(now))
                .then(() -> new AccreditationRequested(accreditation, session, organisation, organisationKey, category, region, purpose,
                        circumstances.inForce().version(), dueDates.completenessCheck(), dueDates.decision(), by));
    }
}
