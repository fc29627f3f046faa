package org.lintel.decisions.accreditation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.lintel.language.CountryCode;
import org.lintel.language.SessionId;
import org.lintel.language.WorkingCalendar;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.language.session.RequestWindow;
import org.lintel.language.session.SessionConvened;

/** The session that the tests' files belong to. */
final class SampleSession {
    static final SessionId ASP25 = new SessionId("ASP25");
    static final SessionId ASP26 = new SessionId("ASP26");
    static final RequestWindow WINDOW = new RequestWindow(Instant.parse("2026-06-01T00:00:00Z"), Instant.parse("2027-12-15T23:59:59Z"));

    private SampleSession() {}

    static SessionConvened convened() {
        return convened(ASP25);
    }

    static SessionConvened convened(SessionId session, String... mandatoryChecks) {
        return new SessionConvened(session, "A session", LocalDate.parse("2027-12-06"), LocalDate.parse("2027-12-15"), "The Hague",
                new CountryCode("NLD"), WINDOW, Map.of(ParticipantCategory.NGO, 600), 5, List.of(mandatoryChecks),
                WorkingCalendar.PLAIN, null, SamplePeople.OFFICER);
    }
}
