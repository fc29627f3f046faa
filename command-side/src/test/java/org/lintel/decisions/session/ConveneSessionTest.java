package org.lintel.decisions.session;

import static org.lintel.decisions.DecisionSpecification.given;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lintel.language.Actor;
import org.lintel.language.CountryCode;
import org.lintel.language.FreeText;
import org.lintel.language.Role;
import org.lintel.language.Sealed;
import org.lintel.language.SessionId;
import org.lintel.language.UserId;
import org.lintel.language.WorkingCalendar;
import org.lintel.language.session.ParticipantCategory;
import org.lintel.language.session.RequestWindow;
import org.lintel.language.session.SessionConvened;

class ConveneSessionTest {
    private static final SessionId ASP25 = new SessionId("ASP25");
    private static final Actor OFFICER = new Actor(new UserId("user-o1"), Role.SEC);
    private static final RequestWindow WINDOW = new RequestWindow(Instant.parse("2026-06-01T00:00:00Z"),
            Instant.parse("2027-12-15T23:59:59Z"));

    private static final Sealed<FreeText> KEY = new Sealed<>("key");

    private static ConveneSession convene(SessionId session) {
        return new ConveneSession(session, "Twenty-fifth session", LocalDate.parse("2027-12-06"), LocalDate.parse("2027-12-15"),
                "The Hague", new CountryCode("NLD"), WINDOW, Map.of(ParticipantCategory.NGO, 600), 5, List.of("IDENTITY"), KEY, OFFICER);
    }

    private static SessionConvened convened(SessionId session) {
        return new SessionConvened(session, "Twenty-fifth session", LocalDate.parse("2027-12-06"), LocalDate.parse("2027-12-15"),
                "The Hague", new CountryCode("NLD"), WINDOW, Map.of(ParticipantCategory.NGO, 600), 5, List.of("IDENTITY"),
                WorkingCalendar.PLAIN, KEY, OFFICER);
    }

    @Test
    void entersTheSessionInTheRegistry() {
        given().when(convene(ASP25)).then(convened(ASP25));
    }

    @Test
    void anIdIsTakenOnce() {
        given(convened(ASP25)).when(convene(ASP25)).thenRefused("session-exists");
    }

    @Test
    void anotherSessionDoesNotStandInTheWay() {
        given(convened(new SessionId("ASP24"))).when(convene(ASP25)).then(convened(ASP25));
    }
}
