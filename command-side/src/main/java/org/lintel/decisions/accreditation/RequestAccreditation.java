package org.lintel.decisions.accreditation;

import java.time.Instant;

import org.lintel.decisions.Boundary;
import org.lintel.decisions.Circumstances;
import org.lintel.decisions.Command;
import org.lintel.decisions.Configuration;
import org.lintel.decisions.Decision;
import org.lintel.decisions.History;
import org.lintel.decisions.Refusal;
import org.lintel.decisions.Rule;
import org.lintel.language.Actor;
import org.lintel.language.FreeText;
import org.lintel.language.OrganisationKey;
import org.lintel.language.SessionId;
import org.lintel.language.Tags;
import org.lintel.language.WorkingDays;
import org.lintel.language.accreditation.AccreditationId;
import org.lintel.language.accreditation.AccreditationRequested;
import org.lintel.language.accreditation.Organisation;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.language.session.SessionConvened;

/**
 * An applicant asks that an organisation be accredited for a session. Refused as {@code window-closed}, {@code already-requested} or
 * {@code re-application-barred}; never over another applicant's claim to the same organisation.
 */
public record RequestAccreditation(AccreditationId accreditation, SessionId session, Organisation organisation,
        OrganisationKey organisationKey, ParticipantCategory category, FreeText purpose, Actor by) implements Command {
    private static final Refusal WINDOW_CLOSED = new Refusal("window-closed", "Accreditation for this session cannot be requested now.",
            "See the session's request window.");

    @Override
    public Boundary boundary(History known) {
        return Boundary.of(Tags.session(session)).and(OrganisationClaims.boundary(organisationKey));
    }

    @Override
    public Decision decide(History history, Circumstances circumstances) {
        if (history.events(SessionConvened.class).findAny().isEmpty()) {
            return new Decision.NotFound();
        }
        OrganisationClaims claims = OrganisationClaims.from(history, organisationKey);
        Instant now = circumstances.now();
        Configuration limits = circumstances.configuration();
        return Decision
                .provided(windowIsOpen(history, now), claims.notRequestedBy(by.id(), session), claims.notBarred(now))
                .then(() -> new AccreditationRequested(accreditation, session, organisation, organisationKey, category, purpose,
                        limits.version(), WorkingDays.after(now, limits.completenessCheckWorkingDays()),
                        WorkingDays.after(now, limits.decisionWorkingDays()), by));
    }

    private static Rule windowIsOpen(History history, Instant now) {
        return Rule.that(() -> history.events(SessionConvened.class).anyMatch(convened -> convened.requestWindow().contains(now)),
                WINDOW_CLOSED);
    }
}
